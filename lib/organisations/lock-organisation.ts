import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { CoSigner } from "@/lib/db/generated/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "@/lib/petitions/own-petition";

/** What a sealed address is bound to. */
export const EMAIL_CONTEXT = "organisation-email";

/** How audit rows name an organisation. */
export const auditOrganisation = (id: string) => `organisation:${id}`;

export type LockedOrganisation = {
  organisation: CoSigner;
  petition: { id: string; slug: string; status: PetitionStatus; currentVersionId: string | null };
};

/**
 * One organisation with its petition, held until the transaction ends. Everything about the organisations of one
 * petition takes turns: two of one name never confirm at once, and neither a correction nor a letter comes between.
 */
export async function lockOrganisation(tx: Tx, id: string): Promise<LockedOrganisation | null> {
  const [petition] = await tx.$queryRaw<LockedOrganisation["petition"][]>`
    SELECT p.id, p.slug, p.status::text AS status, p.current_version_id AS "currentVersionId"
    FROM petitions p WHERE p.id = (SELECT petition_id FROM co_signers WHERE id = ${id}::uuid)
    FOR NO KEY UPDATE OF p`;
  if (!petition) return null;
  const organisation = await tx.coSigner.findUnique({ where: { id } });
  return organisation && { organisation, petition };
}

/** The same for the organisers of its petition. @throws AppError `not-found`, also for somebody else's. */
export async function lockOwnOrganisation(
  tx: Tx,
  actor: UserActor,
  input: { petitionId: string; organisationId: string },
): Promise<{ organisation: CoSigner; petition: Awaited<ReturnType<typeof lockOwnPetition>> }> {
  const petition = await lockOwnPetition(tx, actor, input.petitionId);
  if (!isUuid(input.organisationId)) throw new AppError("not-found");
  const organisation = await tx.coSigner.findFirst({
    where: { id: input.organisationId, petitionId: petition.id },
  });
  if (!organisation) throw new AppError("not-found");
  return { organisation, petition };
}
