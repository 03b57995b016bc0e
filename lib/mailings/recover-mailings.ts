import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing, auditMailingCopy } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import { enqueue } from "@/lib/jobs/enqueue";

/** Longer than any try should last: a mail server that is silent for a minute is given up. */
const STUCK_AFTER_MS = 10 * 60_000;
/** How long a sealed mailing may wait to be composed before its job is thought lost. */
const LATE_AFTER_MS = 5 * 60_000;

/**
 * Looks after what a crash left behind: a copy that stayed in `sending` may have left, so that a person decides; a
 * mailing whose copies were not composed gets its job again, which does nothing if another one still comes.
 */
export async function recoverMailings(ctx: Context): Promise<{ uncertain: number; recomposed: number }> {
  const claimedBefore = new Date(ctx.now.getTime() - STUCK_AFTER_MS);
  const uncertain = await ctx.db.$transaction(async (tx) => {
    const stuck = await tx.mailingCopy.updateManyAndReturn({
      where: { status: "sending", claimedAt: { lt: claimedBefore } },
      data: { status: "uncertain", lastAnswer: null },
      select: { id: true, attempts: true },
    });
    for (const { id, attempts } of stuck) {
      await recordAudit(tx, ctx, "mailing-copy.uncertain", auditMailingCopy(id), { attempts });
    }
    return stuck.length;
  });
  const late = await ctx.db.mailing.findMany({
    where: {
      status: { in: ["awaiting", "sending"] },
      sealedAt: { lt: new Date(ctx.now.getTime() - LATE_AFTER_MS) },
      copies: { some: { status: "held" } },
    },
    select: { id: true },
  });
  for (const { id: mailingId } of late) {
    await enqueue(ctx.db, "compose-mailing", { mailingId }, { jobKey: `compose-mailing:${mailingId}` });
  }
  return { uncertain, recomposed: late.length };
}

/**
 * A mailing of which nothing more will leave by itself is done.
 *
 * Takes turns with whoever asks for a copy again: its copies are looked at once its row is held, and not before.
 */
export async function finishMailings(ctx: Context): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT id FROM mailings WHERE status = 'sending' ORDER BY id FOR NO KEY UPDATE`;
    const done = await tx.mailing.updateManyAndReturn({
      where: {
        status: "sending",
        copies: { none: { status: { in: ["held", "queued", "sending"] } } },
      },
      data: { status: "done", updatedAt: ctx.now },
      select: { id: true },
    });
    for (const { id } of done) await recordAudit(tx, ctx, "mailing.done", auditMailing(id));
    return done.length;
  });
}
