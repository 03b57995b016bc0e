import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { RepresentativeActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { dropNamed } from "./drop-named";
import { findLetterNaming } from "./find-letter-naming";
import { auditOrganisation, lockOrganisation } from "./lock-organisation";

/**
 * Takes an organisation's word back, in whatever state the petition is. The next letters do not name it; one that
 * was prepared and not sent cannot be sent any more.
 *
 * Invariant: withdrawn once, whatever is clicked twice. When the letter had left already, the audit says so: the
 * collective owes the mairie word of it.
 *
 * @param input.erase whether who represents it is forgotten too; a hash stays, so that nobody is invited again.
 * @returns the petition's slug. @throws AppError `not-found`.
 */
export async function withdrawOrganisation(
  ctx: Context<RepresentativeActor>,
  input: { erase: boolean },
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOrganisation(tx, ctx.actor.organisationId);
    if (!locked) throw new AppError("not-found");
    const { organisation, petition } = locked;
    const { id } = organisation;
    const wasConfirmed = organisation.standing === "confirmed";
    const erased = { emailSealed: null, representative: "", capacity: "" };
    if (!wasConfirmed && !input.erase) return { slug: petition.slug };
    await tx.coSigner.update({
      where: { id },
      data: {
        ...(wasConfirmed ? { standing: "withdrawn", endedAt: ctx.now, endedByOrganisers: false } : {}),
        ...(input.erase ? erased : {}),
      },
    });
    if (wasConfirmed) await dropNamed(tx, organisation);
    const letter = wasConfirmed ? await findLetterNaming(tx, organisation) : null;
    const action = input.erase ? "organisation.erase" : "organisation.withdraw";
    await recordAudit(tx, ctx, action, auditOrganisation(id), {
      petitionId: petition.id,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return { slug: petition.slug };
  });
}
