import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import type { ReportInput } from "./report-form";

/** What the public can read, and therefore report. */
export const REPORTABLE_STATUSES: readonly PetitionStatus[] = ["open", "closed", "delivered"];
/** Reports that wait about one thing: moderators look at it anyway, and a hundred and first changes nothing. */
export const PENDING_REPORTS_MAX = 100;

const HOUR_MS = 3_600_000;

/**
 * Somebody's word to the moderators about a petition, or about a message on it. Nothing of who says it is kept.
 *
 * Invariant: the answer is the same whether it was reported before, is known to death or was just taken away.
 *
 * @throws AppError `not-found` for a petition that is not public, or is suspended already.
 */
export async function reportPetition(ctx: Context, input: ReportInput): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const petitionId = await holdPetition(tx, input.slug);
    const { commentId, reason, details } = input;
    if (commentId && !(await holdComment(tx, petitionId, commentId))) return;
    const waiting = await tx.report.count({ where: { petitionId, commentId, decision: "pending" } });
    if (waiting >= PENDING_REPORTS_MAX) return;
    await tx.report.create({ data: { petitionId, commentId, reason, details, createdAt: ctx.now } });
    await recordAudit(tx, ctx, "report.make", auditPetition(petitionId), {
      reason,
      ...(commentId ? { commentId } : {}),
    });
    await tellModerators(tx, ctx.now);
  });
}

/** Until the transaction ends it is not suspended: a suspension settles what was reported before it. */
async function holdPetition(tx: Tx, slug: string): Promise<string> {
  const [petition] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM petitions
    WHERE slug = ${slug} AND status = ANY (${[...REPORTABLE_STATUSES]}::petition_status[]) FOR SHARE`;
  if (!petition) throw new AppError("not-found");
  return petition.id;
}

/** Whether the message is still public; it stays as it is until the transaction ends. */
async function holdComment(tx: Tx, petitionId: string, id: string): Promise<boolean> {
  if (!isUuid(id)) return false;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT m.id FROM signature_comments m JOIN signatures s ON s.id = m.signature_id AND s.status = 'confirmed'
    WHERE m.id = ${id}::uuid AND m.petition_id = ${petitionId}::uuid AND m.status = 'published' FOR SHARE OF m`;
  return rows.length > 0;
}

/** At the next full hour, with whatever else waits for them: once an hour at most, however many reports there are. */
async function tellModerators(tx: Tx, now: Date): Promise<void> {
  const runAt = new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS);
  await enqueue(tx, "tell-moderators", {}, { jobKey: "tell-moderators", runAt });
}
