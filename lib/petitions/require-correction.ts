import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { fillFields } from "@/lib/merge/fill-fields";
import { paragraphsOf } from "@/lib/text/compare-paragraphs";
import { CORRECTION_FIELDS, type CorrectionInput } from "./correction-form";
import { type LockedPetition, lockOwnPetition } from "./own-petition";
import { CORRECTABLE_STATUSES } from "./petition-status";
import { readTextStanding, type TextStanding } from "./read-text-standing";
import { unknownFootnotes } from "./unknown-footnotes";
import { mayChangeAgain } from "./version-limits";

/** A petition whose text may change as asked; its row is held. */
export type Correctable = { petition: LockedPetition; standing: TextStanding };

/**
 * Holds a petition, and makes sure that its text may become the one that is proposed.
 *
 * Invariant: nobody confirms a signature between what is found here and the end of the transaction, so that a
 * change without a note never reaches a text that was signed.
 *
 * @throws AppError `not-found`, `transition-refused` unless it is open, `conflict` for another revision,
 * `corrections-exhausted`, `invalid-input` with the fields that keep it from being public.
 */
export async function requireCorrection(
  tx: Tx,
  actor: UserActor,
  input: CorrectionInput,
): Promise<Correctable> {
  const petition = await lockOwnPetition(tx, actor, input.petitionId);
  if (!CORRECTABLE_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
  if (petition.revision !== input.revision) throw new AppError("conflict");
  const standing = await readTextStanding(tx, petition.id);
  if (!mayChangeAgain(standing, standing.hasBeenSigned)) throw new AppError("corrections-exhausted");
  const before = await tx.petition.findUniqueOrThrow({
    where: { id: petition.id },
    select: { title: true, body: true },
  });
  const fields = { ...textProblems(input, before), ...noteProblems(input, standing) };
  if (Object.keys(fields).length > 0) throw new AppError("invalid-input", { fields });
  return { petition, standing };
}

type Text = { title: string; body: string };

function textProblems(text: Text, before: Text): FieldErrors {
  const errors: FieldErrors = {};
  if (isSameText(text, before)) errors[CORRECTION_FIELDS.body] = "unchanged";
  else if (unknownFootnotes(text.body).length > 0) errors[CORRECTION_FIELDS.body] = "unknown-footnote";
  // What is public holds no field any more, and nothing would fill one.
  else if (holdsFields(text.body)) errors[CORRECTION_FIELDS.body] = "merge-field";
  if (holdsFields(text.title)) errors[CORRECTION_FIELDS.title] = "merge-field";
  return errors;
}

function noteProblems({ note }: { note: string }, { hasBeenSigned }: TextStanding): FieldErrors {
  return hasBeenSigned && !note ? { [CORRECTION_FIELDS.note]: "required" } : {};
}

/** Empty lines more or less are nothing that could be shown as a difference. */
function isSameText(one: Text, other: Text): boolean {
  const whole = ({ title, body }: Text) => JSON.stringify([title, paragraphsOf(body)]);
  return whole(one) === whole(other);
}

function holdsFields(text: string): boolean {
  return fillFields(text, { values: {}, syntax: "plain" }).problems.length > 0;
}
