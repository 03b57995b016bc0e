import "server-only";
import { createHash } from "node:crypto";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import type { LinkState } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { enqueue } from "@/lib/jobs/enqueue";
import { LINK_BAD_MS, LINK_GOOD_MS } from "./link-verdict";

/** More addresses than a text quotes; the rest of one that does is not asked. */
const LINKS_MAX = 100;
const LONGEST = 4000;
/** Addresses that wait at once, of everybody: beyond, those of a save are not asked. */
export const WAITING_MAX = 5000;
/** Nobody looked for so long: whoever edits the text again has it asked again. */
const KEPT_MS = 30 * 86_400_000;

/** What is known of one address. */
export type LinkView = { state: LinkState; httpStatus: number | null; checkedAt: Date | null };

/** Whether this site asks addresses: in production unless the operator says otherwise, elsewhere only if told. */
export function checksLinks(settings: Pick<typeof env, "LINK_CHECKS" | "NODE_ENV"> = env): boolean {
  return (settings.LINK_CHECKS ?? (settings.NODE_ENV === "production" ? "on" : "off")) === "on";
}

/** The address in the table; not a secret, only short. */
export function linkId(url: string): string {
  return createHash("sha256").update(url).digest("hex");
}

/**
 * Has the web addresses of a text asked, once what quotes them is saved.
 *
 * Invariant: an address that answered well is left alone for a week, another for an hour, however often texts that
 * quote it are saved; what waits is bounded.
 *
 * @returns how many are to be asked.
 */
export async function requestLinkChecks(
  tx: Tx,
  { now }: Pick<Context, "now">,
  urls: readonly string[],
): Promise<number> {
  const asked = [...new Set(urls)].filter((url) => isAskable(url)).slice(0, LINKS_MAX);
  if (!checksLinks() || asked.length === 0) return 0;
  if ((await tx.linkCheck.count({ where: { dueAt: { not: null } } })) >= WAITING_MAX) return 0;
  // In one order, whoever else saves the same addresses: or the two would wait for each other.
  const rows = asked.map((url) => ({ id: linkId(url), url })).sort((a, b) => (a.id < b.id ? -1 : 1));
  const due = await tx.$executeRaw`
    INSERT INTO link_checks (id, url, due_at)
    SELECT * FROM unnest(${rows.map(({ id }) => id)}::text[], ${rows.map(({ url }) => url)}::text[],
      ${rows.map(() => now)}::timestamptz[])
    ON CONFLICT (id) DO UPDATE SET due_at = EXCLUDED.due_at
    WHERE link_checks.due_at IS NULL AND link_checks.checked_at <
      CASE WHEN link_checks.state = 'ok' THEN ${new Date(now.getTime() - LINK_GOOD_MS)}::timestamptz
        ELSE ${new Date(now.getTime() - LINK_BAD_MS)}::timestamptz END`;
  if (due > 0) await wakeLinkChecks(tx);
  return due;
}

/** One batch at a time, for the whole site. */
export async function wakeLinkChecks(tx: Tx | Db, runAt?: Date): Promise<void> {
  const options = { jobKey: "check-links", queue: "links", maxAttempts: 3, ...(runAt ? { runAt } : {}) };
  await enqueue(tx, "check-links", {}, options);
}

/** What is known of addresses, by address; those that nobody asked are not there. */
export async function readLinkChecks(
  db: Db | Tx,
  urls: readonly string[],
): Promise<Record<string, LinkView>> {
  if (!checksLinks() || urls.length === 0) return {};
  const rows = await db.linkCheck.findMany({ where: { id: { in: [...new Set(urls)].map(linkId) } } });
  return Object.fromEntries(
    rows.map(({ url, state, httpStatus, checkedAt }) => [url, { state, httpStatus, checkedAt }]),
  );
}

/** Forgets what was asked long ago. @returns how many. */
export async function purgeLinkChecks(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_MS);
  const { count } = await db.linkCheck.deleteMany({ where: { checkedAt: { lt: before }, dueAt: null } });
  return count;
}

function isAskable(url: string): boolean {
  return url.length <= LONGEST && /^https?:\/\//i.test(url) && URL.canParse(url);
}
