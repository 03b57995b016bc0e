import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { Actor } from "@/lib/auth/actor";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";

export type MailingDecision = { mailingId: string; decision: "approved" | "refused"; reason: string };

const MAIL_TRIES = 11;

/**
 * A moderator's word on a collective's first large sending.
 *
 * Invariants: nothing leaves before it; never given by a member of the collective; given once, however often the
 * button is pressed. A refused letter goes back to its authors: the texts that were composed are dropped, so that what leaves one day is what they seal then.
 *
 * @returns false when it did not wait for a word any more.
 * @throws AppError `not-found`, for whoever does not moderate too; `own-mailing-moderation`; `invalid-input` for a
 * refusal without a reason.
 */
export async function decideMailing(ctx: Context, input: MailingDecision): Promise<{ changed: boolean }> {
  const decide = async (tx: Tx) => {
    await requireModerator(tx, ctx.actor);
    const { mailingId, decision, reason } = input;
    if (!isUuid(mailingId)) throw new AppError("not-found");
    if (decision === "refused" && !reason) {
      throw new AppError("invalid-input", { fields: { motif: "required" } });
    }
    await tx.$queryRaw`SELECT id FROM mailings WHERE id = ${mailingId}::uuid FOR NO KEY UPDATE`;
    const mailing = await tx.mailing.findUnique({ where: { id: mailingId } });
    if (!mailing?.sealedAt && mailing?.status !== "refused") throw new AppError("not-found");
    await requireOthers(tx, ctx.actor, mailing.collectiveId);
    if (mailing.status !== "awaiting") return { changed: false };
    const approved = decision === "approved";
    await tx.mailing.update({
      where: { id: mailingId },
      data: {
        status: approved ? "sending" : "refused",
        decidedAt: ctx.now,
        decidedById: ctx.actor.kind === "user" ? ctx.actor.userId : null,
        decisionReason: reason,
        updatedAt: ctx.now,
        ...(approved ? {} : { sealedAt: null }),
      },
    });
    if (approved) {
      await enqueue(tx, "compose-mailing", { mailingId }, { jobKey: `compose-mailing:${mailingId}` });
    } else {
      await tx.mailingCopy.updateMany({
        where: { mailingId },
        data: { status: "held", content: Prisma.DbNull, reference: null },
      });
    }
    await recordAudit(tx, ctx, approved ? "mailing.approve" : "mailing.refuse", auditMailing(mailingId), {
      ...(reason ? { reason } : {}),
    });
    await tellOrganisers(tx, mailingId, mailing.collectiveId);
    return { changed: true };
  };
  return ctx.db.$transaction(decide, { timeout: 30_000 });
}

/** As for reports (docs/decisions/0017-reports-and-comments.md): nobody decides for their own collective. */
async function requireOthers(tx: Tx, actor: Actor, collectiveId: string): Promise<void> {
  if (actor.kind !== "user") return;
  const own = await tx.membership.count({ where: { collectiveId, userId: actor.userId } });
  if (own > 0) throw new AppError("own-mailing-moderation");
}

/** Members who proved their mailbox by signing in. */
async function tellOrganisers(tx: Tx, mailingId: string, collectiveId: string): Promise<void> {
  const people = await tx.membership.findMany({
    where: { collectiveId, role: "owner", user: { emailVerified: { not: null } } },
    orderBy: { userId: "asc" },
    select: { userId: true },
  });
  for (const { userId } of people) {
    const jobKey = `mailing-decision:${mailingId}:${userId}`;
    const payload = { mailingId, userId };
    await enqueue(tx, "send-mailing-decision-mail", payload, { jobKey, maxAttempts: MAIL_TRIES });
  }
}
