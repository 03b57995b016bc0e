import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { claimFile } from "@/lib/files/claim-file";
import { type GivenFile, storeUpload } from "@/lib/files/store-file";
import { type LockedCampaign, lockOwnCampaign } from "./own-campaign";
import { type FileToolInput, TOOLS_MAX, type ToolInput } from "./tool-form";

/** A tool as it is known after it was added. `slug` is the campaign's address. */
export type AddedTool = { toolId: string; slug: string };

/**
 * Adds a text or a link, after the others.
 *
 * @throws AppError `not-found`, also for somebody else's campaign; `too-many-tools`.
 */
export async function addTool(
  ctx: Context<UserActor>,
  campaignId: string,
  input: ToolInput,
): Promise<AddedTool> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    return appendTool(tx, ctx, campaign, input);
  });
}

/**
 * Adds a file to download, once its content was checked.
 *
 * Invariant: the file and the tool that shows it come to be together.
 *
 * @throws AppError `not-found`, `too-many-tools`, `file-refused` with the reason under `fichier`.
 */
export async function addFileTool(
  ctx: Context<UserActor>,
  campaignId: string,
  input: FileToolInput,
  given: GivenFile | null,
): Promise<AddedTool> {
  return ctx.db.$transaction(async (tx) => {
    const campaign = await lockOwnCampaign(tx, ctx.actor, campaignId);
    const file = await storeUpload({ db: tx, now: ctx.now }, given);
    await claimFile(tx, file.fileId);
    const title = input.title || file.name;
    return appendTool(tx, ctx, campaign, { ...input, title, kind: "file", url: "", fileId: file.fileId });
  });
}

type NewTool = Omit<Prisma.CampaignToolUncheckedCreateInput, "id" | "campaignId" | "position">;

async function appendTool(
  tx: Tx,
  ctx: Context<UserActor>,
  campaign: LockedCampaign,
  tool: NewTool,
): Promise<AddedTool> {
  const count = await tx.campaignTool.count({ where: { campaignId: campaign.id } });
  if (count >= TOOLS_MAX) throw new AppError("too-many-tools");
  const last = await tx.campaignTool.aggregate({
    where: { campaignId: campaign.id },
    _max: { position: true },
  });
  const id = uuidv7(ctx.now);
  const position = (last._max.position ?? 0) + 1;
  await tx.campaignTool.create({ data: { ...tool, id, campaignId: campaign.id, position } });
  await recordAudit(tx, ctx, "campaign.add-tool", auditCampaign(campaign.id), { tool: id, kind: tool.kind });
  return { toolId: id, slug: campaign.slug };
}
