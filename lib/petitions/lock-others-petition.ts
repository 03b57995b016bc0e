import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { requireModerator } from "@/lib/auth/moderators";
import type { Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import type { LockedPetition } from "./own-petition";

/**
 * Takes the row of any petition for the rest of the transaction, for those who moderate: they take turns with its
 * organisers and with each other.
 *
 * Invariant: nobody moderates for or against a collective of which they are a member.
 *
 * @param by its id, or its public address.
 * @throws AppError `not-found` for whoever does not moderate, `own-petition-moderation`.
 */
export async function lockOthersPetition(
  tx: Tx,
  actor: Actor,
  by: { id: string } | { slug: string },
): Promise<LockedPetition> {
  await requireModerator(tx, actor);
  if ("id" in by && !isUuid(by.id)) throw new AppError("not-found");
  const [petition] =
    "id" in by
      ? await tx.$queryRaw<LockedPetition[]>`
          SELECT p.id, p.slug, p.status::text AS status, p.suspended_from::text AS "suspendedFrom", p.revision
          FROM petitions p WHERE p.id = ${by.id}::uuid FOR NO KEY UPDATE OF p`
      : await tx.$queryRaw<LockedPetition[]>`
          SELECT p.id, p.slug, p.status::text AS status, p.suspended_from::text AS "suspendedFrom", p.revision
          FROM petitions p WHERE p.slug = ${by.slug} FOR NO KEY UPDATE OF p`;
  if (!petition) throw new AppError("not-found");
  if (actor.kind === "user" && (await isMember(tx, actor.userId, petition.id))) {
    throw new AppError("own-petition-moderation");
  }
  return petition;
}

async function isMember(tx: Tx, userId: string, petitionId: string): Promise<boolean> {
  const where = { userId, collective: { petitions: { some: { id: petitionId } } } };
  return (await tx.membership.count({ where })) > 0;
}
