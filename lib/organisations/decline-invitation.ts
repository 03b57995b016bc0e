import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { dropNamed } from "./drop-named";
import { auditOrganisation, lockOrganisation } from "./lock-organisation";
import { readInvitationToken } from "./organisation-tokens";

/**
 * Says no, whatever became of the petition and however old the link is. The address is erased: a keyed hash stays,
 * so that it is not written to again, for this petition or, when asked, for any.
 *
 * Invariant: saying no twice is saying it once; one that confirmed withdraws on its own page instead.
 *
 * @throws AppError `link-invalid`, `link-expired` when nothing is left, `link-used` for another state.
 */
export async function declineInvitation(
  ctx: Pick<Context, "db" | "now" | "requestId">,
  input: { token: string; never: boolean },
): Promise<{ slug: string }> {
  const proof = readInvitationToken(input.token);
  if (!proof) throw new AppError("link-invalid");
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOrganisation(tx, proof.id);
    if (!locked) throw new AppError("link-expired");
    const { organisation, petition } = locked;
    if (organisation.tokenVersion !== proof.version) throw new AppError("link-used");
    if (organisation.standing !== "invited" && organisation.standing !== "declined") {
      throw new AppError("link-used");
    }
    if (input.never && organisation.emailHash) {
      const { emailHash } = organisation;
      await tx.refusedInvitation.createMany({
        data: [{ emailHash, refusedAt: ctx.now }],
        skipDuplicates: true,
      });
    }
    if (organisation.standing === "declined") return { slug: petition.slug };
    await tx.coSigner.update({
      where: { id: organisation.id },
      data: {
        ...{ standing: "declined", endedAt: ctx.now, endedByOrganisers: false },
        ...{ emailSealed: null, representative: "", capacity: "" },
      },
    });
    await dropNamed(tx, organisation);
    const actor = { kind: "representative", organisationId: organisation.id } as const;
    const details = { petitionId: petition.id, never: input.never };
    await recordAudit(
      tx,
      { ...ctx, actor },
      "organisation.decline",
      auditOrganisation(organisation.id),
      details,
    );
    return { slug: petition.slug };
  });
}
