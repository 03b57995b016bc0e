import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { newestTemplate, templateBeingWritten } from "./newest-template";
import { lockOwnCampaign } from "./own-campaign";
import { templateDigest } from "./template-digest";
import { BLANK_TEMPLATE, type TemplateText, templateOf } from "./template-text";

/**
 * Saves the template that is being written; local groups see nothing of it before it is published.
 *
 * Invariant: a campaign has one template being written at most, and a save replaces exactly the state that its
 * author was looking at.
 *
 * @param input.digest of that state.
 * @returns the digest of what was saved.
 * @throws AppError `not-found`, `conflict`.
 */
export async function saveTemplate(
  ctx: Context<UserActor>,
  campaignId: string,
  { template, digest }: { template: TemplateText; digest: string },
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    const { writing, text, number } = await currentTemplate(tx, campaign.id);
    if (templateDigest(text) !== digest) throw new AppError("conflict");
    if (writing) await tx.templateVersion.update({ where: { id: writing }, data: template });
    else {
      await tx.templateVersion.create({
        data: {
          ...template,
          campaignId: campaign.id,
          number: number + 1,
          createdAt: ctx.now,
          createdById: ctx.actor.userId,
        },
      });
    }
    await recordAudit(tx, ctx, "template.save", `campaign:${campaign.id}`);
    return templateDigest(template);
  });
}

/** What the pages show as the template: the one being written, else the newest, else nothing. */
async function currentTemplate(tx: Tx, campaignId: string) {
  const writing = await templateBeingWritten(tx, campaignId);
  const newest = await newestTemplate(tx, campaignId);
  const text = writing ? templateOf(writing) : (newest ?? BLANK_TEMPLATE);
  return { writing: writing?.id ?? null, text, number: newest?.number ?? 0 };
}
