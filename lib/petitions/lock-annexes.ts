import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type LockedPetition, lockOwnPetition } from "./own-petition";
import { LETTER_STATUSES } from "./petition-status";
import { requireNoSealedLetter } from "./require-no-sealed-letter";

/**
 * Takes the petition whose annexes are to change. Once its letter is sealed they are what was sent, for good.
 *
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`.
 */
export async function lockAnnexes(tx: Tx, actor: UserActor, petitionId: string): Promise<LockedPetition> {
  const petition = await lockOwnPetition(tx, actor, petitionId);
  if (petition.status !== "draft" && !LETTER_STATUSES.includes(petition.status))
    throw new AppError("transition-refused");
  await requireNoSealedLetter(tx, petition.id);
  return petition;
}
