import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "./own-petition";
import { EDITABLE_STATUSES } from "./petition-status";
import { PARTS, partsOf } from "./read-parts";
import { TEMPLATED, templateNewsOf, textsOf } from "./read-template-change";
import { replaceParts } from "./replace-parts";
import { type TemplatedTexts, takeTemplateChanges } from "./template-change";

export type AdoptionInput = {
  petitionId: string;
  /** The version whose changes were shown. */
  templateVersionId: string;
  revision: number;
  /** The changes taken, by the names of their boxes; the others are left. */
  taken: ReadonlySet<string>;
};

/**
 * Takes or leaves what a campaign changed in its template. The answer is remembered: what was left is not
 * offered again.
 *
 * Invariant: only what the group took changes its text, and the changes are those that it was shown.
 *
 * @returns the revision saved.
 * @throws AppError `not-found`, `transition-refused` once it is public, `conflict` when the text or the template
 * changed since.
 */
export async function adoptTemplate(ctx: Context<UserActor>, input: AdoptionInput): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (!EDITABLE_STATUSES.includes(locked.status)) throw new AppError("transition-refused");
    if (locked.revision !== input.revision) throw new AppError("conflict");
    const petition = await tx.petition.findUniqueOrThrow({ where: { id: locked.id }, include: TEMPLATED });
    const news = await templateNewsOf(tx, petition);
    if (news?.to.id !== input.templateVersionId) throw new AppError("conflict");
    const texts = takeTemplateChanges(textsOf(petition), news.changes, input.taken);
    const revision = locked.revision + 1;
    const { title, body, salutation, closing } = texts;
    await tx.petition.update({
      where: { id: locked.id },
      data: {
        ...{ title, body, salutation, closing },
        ...{ templateVersionId: news.to.id, revision, updatedAt: ctx.now },
      },
    });
    await replaceLists(tx, locked.id, texts);
    const taken = news.changes.filter(({ input: name }) => input.taken.has(name)).length;
    await recordAudit(tx, ctx, "petition.adopt-template", auditPetition(locked.id), {
      ...{ revision, number: news.to.number, taken, left: news.changes.length - taken },
    });
    return revision;
  });
}

/** Questions and sources; the request to meet is the group's own. */
async function replaceLists(tx: Tx, petitionId: string, { questions, sources }: TemplatedTexts) {
  const petition = await tx.petition.findUniqueOrThrow({ where: { id: petitionId }, include: PARTS });
  await replaceParts(tx, petitionId, {
    ...{ questions, sources },
    meetingRequest: partsOf(petition).meetingRequest,
  });
}
