import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { findLetterNaming } from "./find-letter-naming";
import { auditOrganisation, lockOwnOrganisation } from "./lock-organisation";
import { nextVersion } from "./organisation-tokens";
import { sendMailTo } from "./send-mail-to";

/**
 * The organisers no longer name an organisation, cancel its invitation, or remove it after it confirmed. Its link is
 * void; one that had confirmed is told by mail.
 *
 * Invariant: what was asked of an organisation stays known, so that it is not asked twice.
 *
 * @returns the petition's slug. @throws AppError `not-found`, `transition-refused` for one that ended already or
 * whose request is to be decided.
 */
export async function removeOrganisation(
  ctx: Context<UserActor>,
  input: { petitionId: string; organisationId: string },
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const { organisation, petition } = await lockOwnOrganisation(tx, ctx.actor, input);
    const { id, standing } = organisation;
    if (standing === "named") {
      await tx.coSigner.delete({ where: { id } });
      await recordAudit(tx, ctx, "organisation.unname", auditPetition(petition.id));
      return { slug: petition.slug };
    }
    if (standing !== "invited" && standing !== "confirmed") throw new AppError("transition-refused");
    const tokenVersion = nextVersion(organisation.tokenVersion);
    await tx.coSigner.update({
      where: { id },
      data: { standing: "withdrawn", endedAt: ctx.now, endedByOrganisers: true, tokenVersion },
    });
    const letter = standing === "confirmed" ? await findLetterNaming(tx, organisation) : null;
    if (standing === "confirmed") await sendMailTo(tx, { id, version: tokenVersion }, "removed");
    await recordAudit(tx, ctx, "organisation.remove", auditOrganisation(id), {
      petitionId: petition.id,
      ...(letter ? { afterLetter: letter.reference } : {}),
    });
    return { slug: petition.slug };
  });
}
