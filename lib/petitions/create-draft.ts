import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { type CampaignStart, readCampaignStart } from "@/lib/campaigns/read-campaign-start";
import { ownCollective } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { proposedRecipient } from "@/lib/directory/propose-recipients";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { AppError } from "@/lib/errors";
import type { FieldValues } from "./free-values";
import { GOAL_DEFAULT } from "./petition-form";

/** The commune as the table of communes has it: asked for by INSEE code, settled before this is called. */
export type DraftStart = {
  collectiveId: string;
  communeInsee: string;
  title: string;
  /** Of the campaign that the petition takes part in: its text is that of the newest template. */
  campaign?: string;
  /** Answers to the free fields of that template; what it does not ask is not kept. */
  fieldValues?: FieldValues;
};

/**
 * Invariant: a draft belongs to a collective of the actor and to a commune of today. Its address is its own
 * id until it is published. It addresses whom the directory knows: the mayor, else the mairie. In a campaign it
 * holds a copy of the newest template, whose fields are filled when it is published.
 *
 * @returns its id.
 * @throws AppError `not-found` for somebody else's collective or a campaign that is not open, `invalid-input` for an unknown commune.
 */
export async function createDraft(ctx: Context<UserActor>, input: DraftStart): Promise<string> {
  const id = uuidv7(ctx.now);
  await ctx.db.$transaction(async (tx) => {
    const collective = await tx.collective.findFirst({
      where: ownCollective(ctx.actor, input.collectiveId),
      select: { id: true },
    });
    if (!collective) throw new AppError("not-found");
    const commune = await tx.commune.findFirst({ where: { insee: input.communeInsee, retiredAt: null } });
    if (!commune) throw new AppError("invalid-input", { fields: { commune: "commune" } });
    const campaign = input.campaign ? await readCampaignStart(tx, input.campaign) : null;
    if (input.campaign && !campaign) throw new AppError("not-found");
    const recipient = proposedRecipient(commune, await readCommuneDirectory(tx, commune.insee));
    await tx.petition.create({
      data: {
        id,
        slug: `brouillon-${id}`,
        title: input.title,
        collectiveId: collective.id,
        communeInsee: commune.insee,
        goal: GOAL_DEFAULT,
        ...textFrom(campaign, input.fieldValues ?? {}),
        createdAt: ctx.now,
        updatedAt: ctx.now,
        recipients: { create: { position: 1, ...recipient } },
      },
    });
    await recordAudit(tx, ctx, "petition.create", auditPetition(id));
  });
  return id;
}

/** The columns of a text: a copy of the template's, or empty. */
function textFrom(campaign: CampaignStart | null, answers: FieldValues) {
  const template = campaign?.template;
  // Empty formulas follow from the recipients.
  const { body, salutation, closing } = template ?? { body: "", salutation: "", closing: "" };
  const placed = <Item extends object>(items: readonly Item[]) =>
    items.map((item, index) => ({ ...item, position: index + 1 }));
  return {
    ...{ body, salutation, closing },
    campaignId: campaign?.id ?? null,
    templateVersionId: template?.id ?? null,
    fieldValues: Object.fromEntries((template?.freeFields ?? []).map(({ key }) => [key, answers[key] ?? ""])),
    questions: { create: placed(template?.questions ?? []) },
    sources: { create: placed(template?.sources ?? []) },
  };
}
