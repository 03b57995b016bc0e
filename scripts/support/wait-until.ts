import { setTimeout as delay } from "node:timers/promises";
import { Stop } from "./stop";
import type { Part } from "./supervisor";

const PATIENCE_MS = 60_000;

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      // MailDev shows its page to those alone who ask for one.
      headers: { accept: "text/html, */*" },
      redirect: "manual",
      signal: AbortSignal.timeout(5_000),
    });
    await response.arrayBuffer();
    return response.status < 400;
  } catch {
    return false;
  }
}

/**
 * Waits until an address answers below 400.
 *
 * @param parts what must stay alive for that; the wait ends with them.
 * @throws Stop after a minute.
 */
export async function waitUntilAnswers(url: string, parts: Part[], patience = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patience;
  let over = false;
  for (const part of parts) part.ended.then(() => (over = true));
  while (!over && Date.now() < deadline) {
    if (await answers(url)) return;
    await delay(150);
  }
  const silent = parts.map((part) => part.name).join(" and ");
  const lines = parts.flatMap((part) => part.lastLines().map((line) => `  ${line}`));
  throw new Stop([`${silent} did not answer at ${url}.`, ...lines].join("\n"));
}
