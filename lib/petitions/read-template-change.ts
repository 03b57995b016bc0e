import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { newestTemplate, type PublishedTemplate } from "@/lib/campaigns/newest-template";
import { type TemplateText, templateOf } from "@/lib/campaigns/template-text";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";
import { EDITABLE_STATUSES } from "./petition-status";
import { type TemplateChange, type TemplatedTexts, templateChanges } from "./template-change";

/** What a petition's group is told of its campaign's template. */
export type TemplateNews = {
  campaignTitle: string;
  /** Number of the version that the text was last brought to; `null` when there was none. */
  from: number | null;
  /** The newest: its id is what the answer names. */
  to: { id: string; number: number; note: string; publishedAt: Date };
  changes: TemplateChange[];
};

export const TEMPLATED = {
  campaign: { select: { id: true, title: true } },
  templateVersion: true,
  questions: { orderBy: { position: "asc" }, select: { heading: true, text: true } },
  sources: { orderBy: { position: "asc" }, select: { title: true, url: true } },
} as const satisfies Prisma.PetitionInclude;

type Templated = Prisma.PetitionGetPayload<{ include: typeof TEMPLATED }>;

/** A petition's campaign has published a template since; `null` when it is up to date. */
export async function templateNewsOf(db: Db | Tx, petition: Templated): Promise<TemplateNews | null> {
  const { campaign, templateVersion } = petition;
  if (!campaign) return null;
  const newest = await newestTemplate(db, campaign.id);
  if (!newest || newest.id === templateVersion?.id) return null;
  const before: TemplateText | null = templateVersion && templateOf(templateVersion);
  return {
    campaignTitle: campaign.title,
    from: templateVersion?.number ?? null,
    to: versionFacts(newest),
    changes: templateChanges(before, newest, textsOf(petition)),
  };
}

/** The texts of a petition as they stand, fields unfilled while it is a draft. */
export function textsOf({
  title,
  body,
  salutation,
  closing,
  questions,
  sources,
}: TemplatedTexts): TemplatedTexts {
  return { title, body, salutation, closing, questions, sources };
}

function versionFacts({ id, number, note, publishedAt }: PublishedTemplate): TemplateNews["to"] {
  return { id, number, note, publishedAt };
}

export type TemplateChangeView = {
  petition: { id: string; title: string; status: PetitionStatus; revision: number };
  /** `null` when the text is up to date, or may no longer follow its template. */
  news: TemplateNews | null;
};

/** @throws AppError `not-found`, also for somebody else's. */
export async function readTemplateChange(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<TemplateChangeView> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    include: TEMPLATED,
  });
  if (!petition) throw new AppError("not-found");
  const { id, title, status, revision } = petition;
  const follows = EDITABLE_STATUSES.includes(status);
  return {
    petition: { id, title, status, revision },
    news: follows ? await templateNewsOf(ctx.db, petition) : null,
  };
}
