import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { requestLinkChecks } from "@/lib/links/link-checks";
import type { FieldValues } from "./free-values";
import { lockOwnPetition } from "./own-petition";
import type { DraftInput } from "./petition-form";
import { EDITABLE_STATUSES } from "./petition-status";
import { quotedLinks } from "./quoted-links";
import { replaceNamedOrganisations } from "./replace-named-organisations";
import { replaceParts } from "./replace-parts";
import { replaceRecipients } from "./replace-recipients";

/**
 * Invariant: a save replaces exactly the revision its author was looking at; what anybody saved in between
 * is never lost unseen.
 *
 * @returns the revision saved.
 * @throws AppError `not-found`, `transition-refused` once it is public, `conflict` for another revision.
 */
export async function saveDraft(
  ctx: Context<UserActor>,
  petitionId: string,
  input: DraftInput & { fieldValues?: FieldValues },
): Promise<number> {
  const { recipients, coSigners, revision, parts, ...fields } = input;
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, petitionId);
    if (!EDITABLE_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
    if (petition.revision !== revision) throw new AppError("conflict");
    await tx.petition.update({
      where: { id: petition.id },
      data: { ...fields, revision: revision + 1, updatedAt: ctx.now },
    });
    await replaceRecipients(tx, petition.id, recipients);
    if (parts) await replaceParts(tx, petition.id, parts);
    await requestLinkChecks(tx, ctx, quotedLinks({ body: fields.body, sources: parts?.sources ?? [] }));
    await replaceNamedOrganisations(tx, petition.id, coSigners);
    await recordAudit(tx, ctx, "petition.save", auditPetition(petition.id), { revision: revision + 1 });
    return revision + 1;
  });
}
