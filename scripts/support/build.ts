import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startChild } from "./children";
import { Stop } from "./stop";

/** What a production build is made from. */
const SOURCES = [
  "app",
  "components",
  "lib",
  "emails",
  "public",
  "prisma/schema.prisma",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package-lock.json",
];
const folder = process.env.NEXT_DIST_DIR || ".next";
const STAMP = join(folder, "doleances-sources");
const BUILD_ID = join(folder, "BUILD_ID");

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const child = join(path, entry.name);
    if (child === join("lib", "db", "generated")) continue;
    if (entry.isDirectory()) yield* filesUnder(child);
    else yield child;
  }
}

/** Hash of every source: by content, because a checkout changes dates and nothing else. */
function hashSources(): string {
  const hash = createHash("sha256");
  for (const source of SOURCES) {
    const isFile = /\.\w+$/.test(source);
    const files = isFile ? (existsSync(source) ? [source] : []) : filesUnder(source);
    for (const file of files) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** Whether `.next` holds a finished build of the present sources. */
export function isBuilt(): boolean {
  if (!existsSync(BUILD_ID) || !existsSync(STAMP)) return false;
  return readFileSync(STAMP, "utf8") === hashSources();
}

/**
 * Runs `next build`. The build reads no secret and no database: its environment is the caller's.
 *
 * @throws Stop with its last lines when it fails.
 */
export async function build(onLine?: (line: string) => void): Promise<void> {
  const hash = hashSources();
  const env = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  const next = startChild({
    name: "next build",
    file: join(process.cwd(), "node_modules/next/dist/bin/next"),
    args: ["build"],
    env,
    onLine,
  });
  const stop = () => void next.stop();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const { code } = await next.ended;
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (code !== 0 || !existsSync(BUILD_ID)) {
    const lines = next.lastLines();
    if (lines.some((line) => /ENOSPC|no space left/i.test(line)))
      throw new Stop("The disk is full: free some space and start again.");
    throw new Stop(["next build failed.", ...(onLine ? [] : lines)].join("\n"));
  }
  writeFileSync(STAMP, hash);
}
