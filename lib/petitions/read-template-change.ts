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
import { CORRECTABLE_STATUSES, EDITABLE_STATUSES } from "./petition-status";
import { readFilledTexts } from "./read-filled-texts";
import { readTextStanding } from "./read-text-standing";
import { shownTitle } from "./shown-title";
import { type TemplateChange, type TemplatedTexts, templateChanges } from "./template-change";
import { mayChangeAgain } from "./version-limits";

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
  ...{ commune: true, collective: true, recipients: { orderBy: { position: "asc" } } },
  campaign: { select: { id: true, title: true } },
  templateVersion: true,
  questions: { orderBy: { position: "asc" }, select: { heading: true, text: true } },
  sources: { orderBy: { position: "asc" }, select: { title: true, url: true } },
} as const satisfies Prisma.PetitionInclude;

type Templated = Prisma.PetitionGetPayload<{ include: typeof TEMPLATED }>;

/** A petition's campaign has published a template since; `null` when it is up to date. */
export async function templateNewsOf(
  db: Db | Tx,
  petition: Templated,
  now: Date,
): Promise<TemplateNews | null> {
  const { campaign, templateVersion } = petition;
  if (!campaign) return null;
  const newest = await newestTemplate(db, campaign.id);
  if (!newest || newest.id === templateVersion?.id) return null;
  const isDraft = EDITABLE_STATUSES.includes(petition.status);
  const asWritten = (text: TemplateText) => (isDraft ? text : filledAs(db, petition, text, now));
  const before = templateVersion && (await asWritten(templateOf(templateVersion)));
  return {
    campaignTitle: campaign.title,
    from: templateVersion?.number ?? null,
    to: versionFacts(newest),
    changes: templateChanges(before, await asWritten(newest), textsOf(petition)),
  };
}

/** A template as it would be public in the petition's commune: a public text holds no field to compare with. */
async function filledAs(
  db: Db | Tx,
  petition: Templated,
  template: TemplateText,
  now: Date,
): Promise<TemplateText> {
  const source = { ...petition, ...template, templateVersion: { freeFields: template.freeFields } };
  const { title, body, questions, sources } = await readFilledTexts(db, source, now);
  return { ...template, title, body, questions: [...questions], sources: [...sources] };
}

/** Whether its text may still follow its template: nobody has signed it. */
export async function followsTemplate(
  db: Db | Tx,
  { id, status }: { id: string; status: PetitionStatus },
): Promise<boolean> {
  if (EDITABLE_STATUSES.includes(status)) return true;
  if (!CORRECTABLE_STATUSES.includes(status)) return false;
  const standing = await readTextStanding(db, id);
  return !standing.hasBeenSigned && mayChangeAgain(standing, false);
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
  ctx: Pick<Context<UserActor>, "db" | "actor" | "now">,
  petitionId: string,
): Promise<TemplateChangeView> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    include: TEMPLATED,
  });
  if (!petition) throw new AppError("not-found");
  const { id, status, revision } = petition;
  const title = shownTitle(petition, ctx.now);
  const follows = await followsTemplate(ctx.db, petition);
  return {
    petition: { id, title, status, revision },
    news: follows ? await templateNewsOf(ctx.db, petition, ctx.now) : null,
  };
}
