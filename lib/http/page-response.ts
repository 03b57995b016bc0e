import "server-only";
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { finishPage, isScriptless } from "./content-security-policy";
import { standIn } from "./stand-in-pages";

type Encoding = "br" | "gzip" | "identity";
/** One request, the nonce that Next was given with it, and the id that logs know it by. */
export type PageVisit = {
  request: IncomingMessage;
  response: ServerResponse;
  nonce: string;
  requestId: string;
};
type KeptPage = { policy: string; bodies: Map<Encoding, Buffer>; plain: Buffer };

/** Pages kept finished: one that is rendered once for everybody is hashed and compressed once. */
const KEPT_PAGES = 200;
/** Far below the best: a page that only one visitor sees is compressed while they wait. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };
const POLICY_HEADER = "content-security-policy";
const kept = new Map<string, KeptPage>();

function finish(rendered: string, nonce: string): KeptPage {
  const { html, policy } = finishPage(rendered, nonce);
  return { policy, plain: Buffer.from(html, "utf8"), bodies: new Map() };
}

function keepFinished(rendered: string): KeptPage {
  const key = createHash("sha1").update(rendered).digest("base64");
  const known = kept.get(key);
  if (known) return known;
  const page = finish(rendered, "");
  const oldest = kept.keys().next();
  if (kept.size >= KEPT_PAGES && !oldest.done) kept.delete(oldest.value);
  kept.set(key, page);
  return page;
}

function encodingFor(request: IncomingMessage): Encoding {
  const accepted = String(request.headers["accept-encoding"] ?? "");
  if (/\bbr\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted)) return "br";
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(accepted) ? "gzip" : "identity";
}

function encoded(page: KeptPage, encoding: Encoding): Buffer {
  if (encoding === "identity") return page.plain;
  const known = page.bodies.get(encoding);
  if (known) return known;
  const body =
    encoding === "br" ? brotliCompressSync(page.plain, BROTLI) : gzipSync(page.plain, { level: 6 });
  page.bodies.set(encoding, body);
  return body;
}

/** Sends a page that Next rendered, finished, with its policy. Pages made for one visitor are not kept. */
function sendPage(
  { request, response, nonce, requestId }: PageVisit,
  held: Buffer,
  end: (body: Buffer) => ServerResponse,
): ServerResponse {
  const rendered = standIn(held.toString("utf8"), response.statusCode, requestId);
  const shared = /s-maxage|public/.test(String(response.getHeader("cache-control")));
  const page = shared && isScriptless(rendered) ? keepFinished(rendered) : finish(rendered, nonce);
  const encoding = encodingFor(request);
  const body = encoded(page, encoding);
  // Next says where a redirection leads twice when it has just drawn the page.
  const location = response.getHeader("location");
  if (Array.isArray(location)) response.setHeader("location", location[0] ?? "/");
  response.setHeader(POLICY_HEADER, page.policy);
  response.setHeader("content-length", body.length);
  response.appendHeader("vary", "accept-encoding");
  if (encoding !== "identity") response.setHeader("content-encoding", encoding);
  return end(body);
}

/**
 * Holds back the HTML that Next writes to `response` until it is whole, then sends it finished.
 * Everything else (scripts, data, downloads) passes through untouched and streams.
 */
export function finishPages(visit: PageVisit): void {
  const { response } = visit;
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

  // Next flushes the headers of a page it streams; ours are known when the page is whole.
  const flushHeaders = response.flushHeaders.bind(response);
  response.flushHeaders = () => {
    if (!isPage()) flushHeaders();
  };
  response.write = ((chunk: unknown, ...rest: unknown[]) => {
    if (!isPage()) return write(chunk, ...rest);
    hold(chunk, rest[0]);
    const done = rest.find((value) => typeof value === "function") as (() => void) | undefined;
    if (done) queueMicrotask(done);
    return true;
  }) as ServerResponse["write"];
  response.end = ((...input: unknown[]) => {
    // What a browser kept is shown under the policy that it kept with it: this answer must not replace it.
    if (response.statusCode === 304 && !response.headersSent) response.removeHeader(POLICY_HEADER);
    if (!isPage()) return end(...input);
    if (typeof input[0] !== "function") hold(input[0], input[1]);
    const done = input.filter((value) => typeof value === "function");
    if (held.length === 0) return end(...done);
    return sendPage(visit, Buffer.concat(held), (body) => end(body, ...done));
  }) as ServerResponse["end"];
}
