import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailingCopy } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { readCommuneContacts } from "@/lib/directory/read-commune-contacts";
import type { LetterContent } from "@/lib/letters/letter-content";

export type DueCopy = {
  id: string;
  communeInsee: string;
  email: string;
  content: LetterContent;
  sealedAt: Date;
};

const MINUTE_MS = 60_000;
/** What the clocks of the database and of this process may differ by. */
const CLOCK_SKEW_MS = 5000;

/** How many messages may leave now, for the whole site: those claimed in the minute before count. */
export async function sendingAllowance(db: Db, now: Date, perMinute: number): Promise<number> {
  const claimedAt = { gt: new Date(now.getTime() - MINUTE_MS) };
  return Math.max(0, perMinute - (await db.mailingCopy.count({ where: { claimedAt } })));
}

/** Copies that may leave, every mailing taking its turn; those that speak of a suspended petition wait. */
export async function findDueCopies(db: Db, now: Date, take: number): Promise<DueCopy[]> {
  const before = new Date(now.getTime() + CLOCK_SKEW_MS);
  return db.$queryRaw<DueCopy[]>`
    SELECT c.id, c.commune_insee AS "communeInsee", c.email, c.content, m.sealed_at AS "sealedAt"
    FROM mailing_copies c JOIN mailings m ON m.id = c.mailing_id
    LEFT JOIN petitions p ON p.id = m.petition_id
    WHERE c.status = 'queued' AND m.status = 'sending' AND c.content IS NOT NULL
      AND p.status IS DISTINCT FROM 'suspended'
      AND (c.next_attempt_at IS NULL OR c.next_attempt_at <= ${before})
    ORDER BY c.position, c.id LIMIT ${take}`;
}

/**
 * Leaves out the copies whose address the directory gives no more: nobody is written to on the strength of what was
 * true when the letter was sealed.
 */
export async function withoutUnverified(ctx: Context, due: readonly DueCopy[]): Promise<DueCopy[]> {
  const contacts = await readCommuneContacts(
    ctx.db,
    due.map(({ communeInsee }) => communeInsee),
  );
  const verified = ({ communeInsee, email }: DueCopy) =>
    contacts.get(communeInsee)?.emails.has(email.toLowerCase()) ?? false;
  for (const copy of due.filter((one) => !verified(one))) await leaveOut(ctx, copy.id, "refused");
  return due.filter(verified);
}

/** Takes a copy that waits out of the sending: it is refused, or cannot be set. */
export async function leaveOut(ctx: Context, id: string, status: "refused" | "failed"): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const data = { status, lastAnswer: null, nextAttemptAt: null };
    const { count } = await tx.mailingCopy.updateMany({ where: { id, status: "queued" }, data });
    if (count === 1) await recordAudit(tx, ctx, `mailing-copy.${status}`, auditMailingCopy(id));
  });
}
