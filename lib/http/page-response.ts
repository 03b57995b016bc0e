import "server-only";
import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { type FinishedPage, finishPage } from "./content-security-policy";

/** Pages kept finished: a page rendered once is hashed once, whoever asks for it. */
const KEPT_PAGES = 200;
const kept = new Map<string, FinishedPage>();

function finished(rendered: Buffer): FinishedPage {
  const key = createHash("sha1").update(rendered).digest("base64");
  const known = kept.get(key);
  if (known) return known;
  const page = finishPage(rendered.toString("utf8"));
  const oldest = kept.keys().next();
  if (kept.size >= KEPT_PAGES && !oldest.done) kept.delete(oldest.value);
  kept.set(key, page);
  return page;
}

/**
 * Holds back the HTML that Next writes to `response` until it is whole, then sends it finished, with its
 * policy. Everything else (scripts, data, downloads) passes through untouched and streams.
 */
export function finishPages(response: ServerResponse): void {
  const write = response.write.bind(response) as (...input: unknown[]) => boolean;
  const end = response.end.bind(response) as (...input: unknown[]) => ServerResponse;
  const held: Buffer[] = [];
  let holds: boolean | undefined;

  const isPage = () => {
    holds ??= !response.headersSent && String(response.getHeader("content-type")).startsWith("text/html");
    return holds;
  };
  const hold = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === "string") {
      held.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
    } else if (chunk instanceof Uint8Array) {
      held.push(Buffer.from(chunk));
    }
  };

  response.flushHeaders = () => undefined;
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isPage()) return write(chunk, ...rest);
    hold(chunk, rest[0]);
    const done = rest.find((value) => typeof value === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...input: unknown[]) => {
    if (!isPage()) return end(...input);
    if (typeof input[0] !== "function") hold(input[0], input[1]);
    const done = input.find((value) => typeof value === "function");
    if (held.length === 0) return end(...(done ? [done] : []));
    const page = finished(Buffer.concat(held));
    const body = Buffer.from(page.html, "utf8");
    response.setHeader("content-security-policy", page.policy);
    response.setHeader("content-length", body.length);
    return end(body, ...(done ? [done] : []));
  }) as ServerResponse["end"];
}
