import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailingCopy } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { LetterContent } from "@/lib/letters/letter-content";
import { makeLetterReference } from "@/lib/letters/letter-reference";
import { composeCopy, onceRead } from "./compose-copy";
import { MAILING_SOURCE, readCopySources } from "./copy-sources";

/** Composed in one transaction; a batch takes well under a second. */
export const COMPOSED_AT_ONCE = 100;
const COMPOSE_MS = 60_000;

type Composed = { id: string; reference: string; content: LetterContent };

/**
 * Composes the copies of a sealed mailing that have no text yet, one batch.
 *
 * Invariant: a copy is composed once, dated by the sealing, with a reference of its own, and only then may it
 * leave. One that a field is not filled in any more (an import took the mayor away meanwhile) fails: no letter
 * with a hole in it leaves.
 *
 * @returns how many were looked at; 0 when none is left.
 */
export async function composeMailing(
  ctx: Context & { appUrl: string },
  mailingId: string,
): Promise<{ composed: number }> {
  const compose = async (tx: Tx) => {
    // Held against a moderator's refusal, which would take the texts back.
    await tx.$queryRaw`SELECT id FROM mailings WHERE id = ${mailingId}::uuid FOR SHARE`;
    const mailing = await tx.mailing.findFirst({
      where: { id: mailingId, status: { in: ["awaiting", "sending"] } },
      include: MAILING_SOURCE,
    });
    if (!mailing?.sealedAt) return { composed: 0 };
    const waiting = { where: { status: "held" as const }, take: COMPOSED_AT_ONCE };
    const copies = await readCopySources(tx, mailing, mailing.sealedAt, waiting);
    const readBody = onceRead();
    const whole: Composed[] = [];
    for (const { row, source } of copies) {
      const reference = makeLetterReference(row.communeInsee);
      const { content, problems } = composeCopy(source, { reference, appUrl: ctx.appUrl }, readBody);
      if (problems.length === 0) whole.push({ id: row.id, reference, content });
      else await fail(tx, ctx, row.id);
    }
    await keep(tx, whole);
    return { composed: copies.length };
  };
  return ctx.db.$transaction(compose, { timeout: COMPOSE_MS });
}

async function fail(tx: Tx, ctx: Context, id: string): Promise<void> {
  await tx.mailingCopy.updateMany({ where: { id, status: "held" }, data: { status: "failed" } });
  await recordAudit(tx, ctx, "mailing-copy.failed", auditMailingCopy(id), { unfilled: true });
}

/** One statement for the batch. */
async function keep(tx: Tx, copies: readonly Composed[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE mailing_copies c SET content = v.content::jsonb, reference = v.reference, status = 'queued'
    FROM unnest(${copies.map(({ id }) => id)}::uuid[], ${copies.map(({ reference }) => reference)}::text[],
      ${copies.map(({ content }) => JSON.stringify(content))}::text[]) AS v (id, reference, content)
    WHERE c.id = v.id AND c.status = 'held'`;
}
