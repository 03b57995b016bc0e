import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { ownCollective } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { proposedRecipient } from "@/lib/directory/propose-recipients";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { AppError } from "@/lib/errors";
import { GOAL_DEFAULT } from "./petition-form";

/** The commune as the table of communes has it: asked for by INSEE code, settled before this is called. */
export type DraftStart = { collectiveId: string; communeInsee: string; title: string };

/**
 * Invariant: a draft belongs to a collective of the actor and to a commune of today. Its address is its own
 * id until it is published. It addresses whom the directory knows: the mayor, else the mairie.
 *
 * @returns its id.
 * @throws AppError `not-found` for somebody else's collective, `invalid-input` for an unknown commune.
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
    const recipient = proposedRecipient(commune, await readCommuneDirectory(tx, commune.insee));
    await tx.petition.create({
      data: {
        id,
        slug: `brouillon-${id}`,
        title: input.title,
        collectiveId: collective.id,
        communeInsee: commune.insee,
        body: "",
        goal: GOAL_DEFAULT,
        // Empty: they follow from the recipients.
        salutation: "",
        closing: "",
        createdAt: ctx.now,
        updatedAt: ctx.now,
        recipients: { create: { position: 1, ...recipient } },
      },
    });
    await recordAudit(tx, ctx, "petition.create", auditPetition(id));
  });
  return id;
}
