import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { CampaignStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { newestTemplate, templateBeingWritten } from "./newest-template";
import { ownCampaign } from "./own-campaign";
import { templateDigest } from "./template-digest";
import { type TemplateProblem, templateProblems } from "./template-problems";
import { BLANK_TEMPLATE, type TemplateText, templateOf } from "./template-text";

export type TemplateVersionItem = {
  id: string;
  number: number;
  title: string;
  note: string;
  publishedAt: Date;
  /** Petitions that were brought to it, or left it. */
  petitionCount: number;
};

/** A campaign's template as those who carry the campaign see it. */
export type TemplateDesk = {
  campaign: { id: string; slug: string; title: string; status: CampaignStatus };
  /** The one being written; else what was published last; else nothing yet. */
  template: TemplateText;
  digest: string;
  /** Whether there is something to publish: a text that differs from the last one published. */
  isChanged: boolean;
  problems: TemplateProblem[];
  /** Newest first. */
  versions: TemplateVersionItem[];
};

/** @throws AppError `not-found`, also for somebody else's. */
export async function readTemplate(ctx: Context<UserActor>, campaignId: string): Promise<TemplateDesk> {
  const campaign = await ctx.db.campaign.findFirst({
    where: ownCampaign(ctx.actor, campaignId),
    select: { id: true, slug: true, title: true, status: true },
  });
  if (!campaign) throw new AppError("not-found");
  const [writing, newest, versions] = await Promise.all([
    templateBeingWritten(ctx.db, campaign.id),
    newestTemplate(ctx.db, campaign.id),
    listTemplateVersions(ctx, campaign.id),
  ]);
  const template = writing ? templateOf(writing) : (newest ?? BLANK_TEMPLATE);
  const digest = templateDigest(template);
  return {
    campaign,
    template,
    digest,
    isChanged: writing !== null && digest !== (newest ? templateDigest(newest) : null),
    problems: templateProblems(template),
    versions,
  };
}

async function listTemplateVersions(
  ctx: Context<UserActor>,
  campaignId: string,
): Promise<TemplateVersionItem[]> {
  const rows = await ctx.db.templateVersion.findMany({
    where: { campaignId, publishedAt: { not: null } },
    orderBy: { number: "desc" },
    select: {
      ...{ id: true, number: true, title: true, note: true, publishedAt: true },
      _count: { select: { petitions: true } },
    },
  });
  return rows.flatMap(({ publishedAt, _count, ...row }) =>
    publishedAt ? [{ ...row, publishedAt, petitionCount: _count.petitions }] : [],
  );
}
