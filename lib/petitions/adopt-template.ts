import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { fillFields } from "@/lib/merge/fill-fields";
import { addVersion } from "./add-version";
import { lockOwnPetition } from "./own-petition";
import { BODY_MAX, PETITION_FIELDS, TITLE_MAX } from "./petition-form";
import { EDITABLE_STATUSES } from "./petition-status";
import { followsTemplate, TEMPLATED, templateNewsOf, textsOf } from "./read-template-change";
import { replaceQuestions, replaceSources } from "./replace-parts";
import { type TemplatedTexts, takeTemplateChanges } from "./template-change";
import { unknownFootnotes } from "./unknown-footnotes";
import { versionHash } from "./version-text";

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
 * Of a public petition that nobody has signed, what is taken makes another version.
 *
 * @returns the revision saved, and the public address.
 * @throws AppError `not-found`, `transition-refused` once it was signed, `conflict` when the text or the template
 * changed since, `petition-incomplete` when a public text would hold a field that nothing fills.
 */
export async function adoptTemplate(
  ctx: Context<UserActor>,
  input: AdoptionInput,
): Promise<{ revision: number; slug: string; status: PetitionStatus }> {
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (!(await followsTemplate(tx, locked))) throw new AppError("transition-refused");
    if (locked.revision !== input.revision) throw new AppError("conflict");
    const petition = await tx.petition.findUniqueOrThrow({ where: { id: locked.id }, include: TEMPLATED });
    const news = await templateNewsOf(tx, petition, ctx.now);
    if (news?.to.id !== input.templateVersionId) throw new AppError("conflict");
    const texts = takeTemplateChanges(textsOf(petition), news.changes, input.taken);
    const isPublic = !EDITABLE_STATUSES.includes(locked.status);
    if (isPublic) requirePublishable(texts);
    const revision = locked.revision + 1;
    const { title, body, salutation, closing } = texts;
    await tx.petition.update({
      where: { id: locked.id },
      data: {
        ...{ title, body, salutation, closing },
        ...{ templateVersionId: news.to.id, revision, updatedAt: ctx.now },
      },
    });
    await replaceQuestions(tx, locked.id, texts.questions);
    await replaceSources(tx, locked.id, texts.sources);
    if (isPublic && versionHash(texts) !== versionHash(textsOf(petition))) {
      await addVersion(tx, { petitionId: locked.id, now: ctx.now, createdById: ctx.actor.userId });
    }
    const taken = news.changes.filter(({ input: name }) => input.taken.has(name)).length;
    await recordAudit(tx, ctx, "petition.adopt-template", auditPetition(locked.id), {
      ...{ revision, number: news.to.number, taken, left: news.changes.length - taken },
    });
    return { revision, slug: locked.slug, status: locked.status };
  });
}

/** What is public holds no field, no note without its words, and is as long as it may be. */
function requirePublishable({ title, body, questions, sources }: TemplatedTexts): void {
  const said = [
    title,
    body,
    ...questions.flatMap(({ heading, text }) => [heading, text]),
    ...sources.map((one) => one.title),
  ];
  const holdsField = said.some(
    (text) => fillFields(text, { values: {}, syntax: "plain" }).problems.length > 0,
  );
  const errors: FieldErrors = {
    ...(title.length > TITLE_MAX ? { [PETITION_FIELDS.title]: "too-long" } : {}),
    ...(body.length > BODY_MAX ? { [PETITION_FIELDS.body]: "too-long" } : {}),
    ...(body.trim() ? {} : { [PETITION_FIELDS.body]: "required" }),
    ...(title.trim() ? {} : { [PETITION_FIELDS.title]: "required" }),
    ...(unknownFootnotes(body).length > 0 ? { [PETITION_FIELDS.body]: "unknown-footnote" } : {}),
    ...(holdsField ? { [PETITION_FIELDS.body]: "merge-field" } : {}),
  };
  if (Object.keys(errors).length > 0) throw new AppError("petition-incomplete", { fields: errors });
}
