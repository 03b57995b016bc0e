import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** The browser to test with: Playwright's own needs no path. */
export type FoundBrowser = { executablePath?: string } | { missing: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const HOW = [
  "No Chromium was found for the end-to-end tests. Any one of these will do:",
  "  npx playwright install --with-deps chromium      Playwright's own",
  "  apt-get install chromium                         Debian, Ubuntu",
  "  CHROMIUM_PATH=/path/to/chromium npm test         one that is elsewhere",
].join("\n");

/** `CHROMIUM_PATH`, else Playwright's own when it was downloaded, else the system's. */
export function findBrowser(): FoundBrowser {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen)
    return existsSync(chosen)
      ? { executablePath: chosen }
      : { missing: `CHROMIUM_PATH names no file: ${chosen}` };
  if (existsSync(chromium.executablePath())) return {};
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const candidates = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...ELSEWHERE];
  const executablePath = candidates.find((path) => existsSync(path));
  return executablePath ? { executablePath } : { missing: HOW };
}
