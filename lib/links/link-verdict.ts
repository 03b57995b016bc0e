import type { LinkState } from "@/lib/db/generated/enums";

/** What an address answered: a status, or why there was none. */
export type LinkAnswer =
  | { kind: "status"; status: number }
  /** No such name, or one that leads nowhere the public reaches. */
  | { kind: "nowhere" }
  /** No answer: refused, too slow, a certificate that no browser takes. */
  | { kind: "silent" }
  /** It leads where we do not follow: another port, another protocol, round in circles. */
  | { kind: "not-followed" };

export type LinkVerdict = { state: Exclude<LinkState, "pending">; httpStatus: number | null };

/** Statuses that say that the page is gone. */
const GONE = [404, 410];

/** What an answer means for whoever quotes the address; a refusal to a program is no proof of anything. */
export function linkVerdict(answer: LinkAnswer): LinkVerdict {
  if (answer.kind === "nowhere") return { state: "dead", httpStatus: null };
  if (answer.kind === "silent") return { state: "unreachable", httpStatus: null };
  if (answer.kind === "not-followed") return { state: "unknown", httpStatus: null };
  const { status: httpStatus } = answer;
  if (httpStatus >= 200 && httpStatus < 300) return { state: "ok", httpStatus };
  if (GONE.includes(httpStatus)) return { state: "dead", httpStatus };
  if (httpStatus >= 500 && httpStatus < 600) return { state: "unreachable", httpStatus };
  return { state: "unknown", httpStatus };
}

/** Some servers know no HEAD, or answer it anyhow: what it says counts only when it is good. */
export function isWorthAsking(status: number): boolean {
  return status < 200 || status >= 400;
}

export const LINK_GOOD_MS = 7 * 86_400_000;
/** Somebody mends an address, or its server is mended: asked again soon. */
export const LINK_BAD_MS = 3_600_000;
