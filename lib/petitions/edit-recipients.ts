import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { readDirectoryEmails } from "@/lib/directory/read-directory-emails";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { declareRecipients } from "./declare-recipients";
import { unannouncedRecipients } from "./outside-recipients";
import { lockOwnPetition } from "./own-petition";
import { recipientProblems } from "./petition-completeness";
import type { RecipientsInput } from "./petition-form";
import { readLetterWords } from "./read-filled-texts";
import { recipientField } from "./recipient-fields";
import { replaceRecipients } from "./replace-recipients";
import { requireNoSealedLetter } from "./require-no-sealed-letter";

/**
 * Changes whom the letter addresses, and its salutation and closing, until it is sealed. Once it is public,
 * moderators are asked about the addresses that the directory does not have.
 *
 * Invariants: a petition that is public always has somebody to be sent to; a sealed letter's recipients are
 * never changed behind it; and once somebody signed, nobody joins but the mairie, for whoever signed agreed
 * that their name goes to those they were told of.
 *
 * @returns the revision saved, and the public address.
 * @throws AppError `not-found`, `conflict`, `letter-already-sealed`, `petition-incomplete` and
 * `address-refused` with their fields.
 */
export async function editRecipients(
  ctx: Context<UserActor>,
  petitionId: string,
  input: RecipientsInput,
): Promise<{ revision: number; slug: string }> {
  const { recipients, revision, ...fields } = input;
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    await requireNoSealedLetter(tx, petition.id);
    if (petition.revision !== revision) throw new AppError("conflict");
    const problems = petition.status === "draft" ? {} : await letterProblems(tx, petition.id, input, ctx.now);
    if (Object.keys(problems).length > 0) throw new AppError("petition-incomplete", { fields: problems });
    await tx.petition.update({
      where: { id: petition.id },
      data: { ...fields, revision: revision + 1, updatedAt: ctx.now },
    });
    await replaceRecipients(tx, petition.id, recipients);
    if (petition.status !== "draft") await declareRecipients(tx, ctx, petition);
    await recordAudit(tx, ctx, "petition.edit-recipients", auditPetition(petition.id), {
      revision: revision + 1,
      recipients: recipients.length,
    });
    return { revision: revision + 1, slug: petition.slug };
  });
}

/** What keeps the letter of a public petition from being sent: somebody without an address, a field without a value. */
async function letterProblems(
  tx: Tx,
  petitionId: string,
  { recipients, salutation, closing }: RecipientsInput,
  now: Date,
): Promise<FieldErrors> {
  const petition = await tx.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: {
      commune: true,
      collective: true,
      fieldValues: true,
      recipients: true,
      signatures: { take: 1, select: { id: true } },
      electedSignatures: { take: 1, select: { id: true } },
    },
  });
  const words = await readLetterWords(tx, { ...petition, recipients, salutation, closing }, now);
  const verified = await readDirectoryEmails(tx, petition.commune.insee);
  const unannounced =
    petition.signatures.length + petition.electedSignatures.length > 0
      ? unannouncedRecipients(petition.recipients, recipients, verified)
      : [];
  return {
    ...words.errors,
    ...Object.fromEntries(
      unannounced.map((rank) => [recipientField(rank + 1, "nom"), "recipient-after-signatures" as const]),
    ),
    ...recipientProblems(recipients),
  };
}
