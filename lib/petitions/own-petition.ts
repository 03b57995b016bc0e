import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { isId } from "@/lib/collectives/own-collective";
import type { Tx } from "@/lib/db/client";
import type { PetitionStatus, Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { nextStatus, type PetitionEvent } from "./petition-status";

/** The petition `id`, if the actor is a member of its collective: to be folded into every `where`. */
export function ownPetition(actor: UserActor, id: string): Prisma.PetitionWhereInput {
  if (!isId(id)) return { id: { in: [] } };
  return { id, collective: { memberships: { some: { userId: actor.userId } } } };
}

export type LockedPetition = {
  id: string;
  slug: string;
  status: PetitionStatus;
  suspendedFrom: PetitionStatus | null;
  revision: number;
};

/**
 * Takes the row for the rest of the transaction: whoever else wants to change it waits, and then sees it
 * changed. Signing goes on meanwhile.
 *
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function lockOwnPetition(tx: Tx, actor: UserActor, id: string): Promise<LockedPetition> {
  if (!isId(id)) throw new AppError("not-found");
  const rows = await tx.$queryRaw<LockedPetition[]>`
    SELECT p.id, p.slug, p.status::text AS status, p.suspended_from::text AS "suspendedFrom", p.revision
    FROM petitions p
    WHERE p.id = ${id}::uuid AND EXISTS (
      SELECT 1 FROM memberships m
      WHERE m.collective_id = p.collective_id AND m.user_id = ${actor.userId}::uuid)
    FOR NO KEY UPDATE OF p`;
  return found(rows);
}

function found(rows: LockedPetition[]): LockedPetition {
  const [petition] = rows;
  if (!petition) throw new AppError("not-found");
  return petition;
}

/** @returns the status after the event. @throws AppError `transition-refused`. */
export function requireNextStatus(petition: LockedPetition, event: PetitionEvent): PetitionStatus {
  const next = nextStatus(petition.status, event, petition.suspendedFrom);
  if (!next) throw new AppError("transition-refused");
  return next;
}
