import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { newestTemplate, templateBeingWritten } from "./newest-template";
import { lockOwnCampaign } from "./own-campaign";
import { templateDigest } from "./template-digest";
import { missingForTemplate } from "./template-problems";
import { templateOf } from "./template-text";

/**
 * Hands the template that was being written to local groups: new petitions begin with it, and those that began
 * with an earlier one are told.
 *
 * Invariant: what is published is the state that its author has just read, every field in it can be filled, and
 * it says something that the version before did not. A published version never changes.
 *
 * @returns the number of the version.
 * @throws AppError `not-found`, `conflict`, `transition-refused` when nothing changed or the campaign is closed,
 * `template-incomplete` with its fields.
 */
export async function publishTemplate(
  ctx: Context<UserActor>,
  campaignId: string,
  { note, digest }: { note: string; digest: string },
): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    if (campaign.status === "closed") throw new AppError("transition-refused");
    const writing = await templateBeingWritten(tx, campaign.id);
    if (!writing) throw new AppError("transition-refused");
    const template = templateOf(writing);
    if (templateDigest(template) !== digest) throw new AppError("conflict");
    const newest = await newestTemplate(tx, campaign.id);
    if (newest && templateDigest(newest) === digest) throw new AppError("transition-refused");
    const missing = missingForTemplate(template);
    if (Object.keys(missing).length > 0) throw new AppError("template-incomplete", { fields: missing });
    await tx.templateVersion.update({
      where: { id: writing.id },
      data: { note, publishedAt: ctx.now, createdById: ctx.actor.userId },
    });
    await recordAudit(tx, ctx, "template.publish", `campaign:${campaign.id}`, { number: writing.number });
    return writing.number;
  });
}
