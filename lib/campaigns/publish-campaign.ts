import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { cutAtWord, freeSlug, SLUG_MAX, slugOf } from "@/lib/text/slug";
import { nextCampaignStatus } from "./campaign-status";
import { lockOwnCampaign } from "./own-campaign";

/** Two campaigns of the same title published in the same instant: one of them asks again. */
const TRIES = 5;

/**
 * Makes a campaign public, and fixes its address for good.
 *
 * Invariant: what is published has an appeal, and is the revision that its author has just read.
 *
 * @returns its public address.
 * @throws AppError `not-found`, `conflict`, `transition-refused`, `campaign-incomplete` with its fields.
 */
export async function publishCampaign(
  ctx: Context<UserActor>,
  input: { campaignId: string; revision: number },
): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ctx.db.$transaction((tx) => publish(tx, ctx, input));
    } catch (error) {
      if (attempt === TRIES || (error as { code?: unknown }).code !== "P2002") throw error;
    }
  }
}

async function publish(
  tx: Tx,
  ctx: Context<UserActor>,
  { campaignId, revision }: { campaignId: string; revision: number },
): Promise<string> {
  const locked = await lockOwnCampaign(tx, ctx.actor, campaignId);
  const status = nextCampaignStatus(locked.status, "publish");
  if (!status) throw new AppError("transition-refused");
  if (locked.revision !== revision) throw new AppError("conflict");
  const campaign = await tx.campaign.findUniqueOrThrow({
    where: { id: locked.id },
    select: { title: true, appeal: true },
  });
  if (campaign.appeal.trim() === "")
    throw new AppError("campaign-incomplete", { fields: { appel: "required" } });
  const wanted = cutAtWord(slugOf(campaign.title), SLUG_MAX) || "campagne";
  const alike = await tx.campaign.findMany({
    where: { slug: { startsWith: wanted } },
    select: { slug: true },
  });
  const slug = freeSlug(wanted, new Set(alike.map((one) => one.slug)));
  await tx.campaign.update({
    where: { id: locked.id },
    data: { status, slug, publishedAt: ctx.now, updatedAt: ctx.now },
  });
  await recordAudit(tx, ctx, "campaign.publish", auditCampaign(locked.id), { slug });
  return slug;
}
