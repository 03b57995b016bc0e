import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "./own-petition";
import { recipientProblems } from "./petition-completeness";
import type { RecipientsInput } from "./petition-form";
import { replaceRecipients } from "./replace-recipients";
import { requireNoSealedLetter } from "./require-no-sealed-letter";

/**
 * Changes whom the letter addresses, and its salutation and closing, until it is sealed.
 *
 * Invariant: a petition that is public always has somebody to be sent to; a sealed letter's recipients are
 * never changed behind it.
 *
 * @returns the revision saved, and the public address.
 * @throws AppError `not-found`, `conflict`, `letter-already-sealed`, `petition-incomplete` with its fields.
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
    const problems = petition.status === "draft" ? {} : recipientProblems(recipients);
    if (Object.keys(problems).length > 0) throw new AppError("petition-incomplete", { fields: problems });
    await tx.petition.update({
      where: { id: petition.id },
      data: { ...fields, revision: revision + 1, updatedAt: ctx.now },
    });
    await replaceRecipients(tx, petition.id, recipients);
    await recordAudit(tx, ctx, "petition.edit-recipients", auditPetition(petition.id), {
      revision: revision + 1,
      recipients: recipients.length,
    });
    return { revision: revision + 1, slug: petition.slug };
  });
}
