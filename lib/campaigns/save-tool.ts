import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditCampaign } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { claimFile } from "@/lib/files/claim-file";
import { type GivenFile, storeUpload } from "@/lib/files/store-file";
import { lockOwnCampaign } from "./own-campaign";
import type { FileToolInput, ToolInput } from "./tool-form";

type Which = { campaignId: string; toolId: string };

/**
 * Changes a text or a link where it stands. What a tool is never changes: a link does not become a text.
 *
 * @returns the campaign's address.
 * @throws AppError `not-found`, also for somebody else's, or a tool of another kind.
 */
export async function saveTool(ctx: Context<UserActor>, which: Which, input: ToolInput): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const { slug, tool } = await lockTool(tx, ctx, which, input.kind);
    const { title, description, url } = input;
    await tx.campaignTool.update({ where: { id: tool.id }, data: { title, description, url } });
    await record(tx, ctx, which);
    return slug;
  });
}

/**
 * Changes what is said of a file, and the file itself when another is given: the old one is erased.
 *
 * Invariant: the tool keeps its address, so that the links people sent lead to the newest file; it never shows
 * one that was not checked.
 *
 * @param given `null` keeps the file.
 * @throws AppError `not-found`, `file-refused` with the reason under `fichier`: nothing changes then.
 */
export async function saveFileTool(
  ctx: Context<UserActor>,
  which: Which,
  input: FileToolInput,
  given: GivenFile | null,
): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const { slug, tool } = await lockTool(tx, ctx, which, "file");
    const file = given && (await storeUpload({ db: tx, now: ctx.now }, given));
    if (file) await claimFile(tx, file.fileId);
    const title = input.title || file?.name || tool.file?.name || tool.title;
    const fileId = file?.fileId ?? tool.fileId;
    await tx.campaignTool.update({
      where: { id: tool.id },
      data: { title, description: input.description, fileId },
    });
    if (file && tool.fileId) await tx.storedFile.delete({ where: { id: tool.fileId } });
    await record(tx, ctx, which);
    return slug;
  });
}

async function lockTool(
  tx: Tx,
  ctx: Context<UserActor>,
  { campaignId, toolId }: Which,
  kind: ToolInput["kind"] | "file",
) {
  const { id, slug } = await lockOwnCampaign(tx, ctx.actor, campaignId);
  if (!isId(toolId)) throw new AppError("not-found");
  const tool = await tx.campaignTool.findFirst({
    where: { id: toolId, campaignId: id, kind },
    select: { id: true, title: true, fileId: true, file: { select: { name: true } } },
  });
  if (!tool) throw new AppError("not-found");
  return { slug, tool };
}

function record(tx: Tx, ctx: Context<UserActor>, { campaignId, toolId }: Which): Promise<unknown> {
  return recordAudit(tx, ctx, "campaign.save-tool", auditCampaign(campaignId), { tool: toolId });
}
