import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditAddress } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { readDirectoryEmails } from "@/lib/directory/read-directory-emails";
import { enqueue } from "@/lib/jobs/enqueue";
import { lockDecisions } from "./lock-decisions";
import { mailboxOf } from "./mailbox";
import { type AddressStandings, standingsOf } from "./read-address-standings";

type Declaration = { communeInsee: string; petitionId: string; emails: readonly string[] };

const HOUR_MS = 3_600_000;

/**
 * Asks moderators about the addresses that the directory does not have and that nobody of the commune
 * declared before, and tells where each of them stands.
 *
 * Invariant: an address is declared once a commune, however many petitions name it at once; and until the
 * caller's transaction ends no moderator decides about one of these, so that whatever it holds back for a
 * decision is there to be found by it.
 */
export async function declareAddresses(
  tx: Tx,
  ctx: Pick<Context, "actor" | "now" | "requestId">,
  { communeInsee, petitionId, emails }: Declaration,
): Promise<AddressStandings> {
  // In one order for all, so that two petitions never wait for each other.
  const mailboxes = [...new Set(emails.map(mailboxOf))].sort();
  const directory = await readDirectoryEmails(tx, communeInsee);
  const unverified = mailboxes.filter((mailbox) => !directory.has(mailbox));
  if (unverified.length === 0) return standingsOf(mailboxes, directory, []);
  const added = await tx.declaredAddress.createManyAndReturn({
    data: unverified.map((email) => ({ communeInsee, email, petitionId, requestedAt: ctx.now })),
    skipDuplicates: true,
    select: { id: true },
  });
  for (const { id } of added) {
    await recordAudit(tx, ctx, "address.declare", auditAddress(id), { petitionId });
  }
  const declared = await lockDecisions(tx, communeInsee, unverified);
  if (added.length > 0) await tellModerators(tx, ctx.now);
  return standingsOf(mailboxes, directory, declared);
}

/** At the next full hour, and so once an hour at most, however many addresses are declared. */
async function tellModerators(tx: Tx, now: Date): Promise<void> {
  const runAt = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  await enqueue(tx, "tell-moderators", {}, { jobKey: "tell-moderators", runAt });
}
