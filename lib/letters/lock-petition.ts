import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "@/lib/petitions/own-petition";
import { LETTER_STATUSES } from "@/lib/petitions/petition-status";
import { requireNoSealedLetter } from "@/lib/petitions/require-no-sealed-letter";
import { FOR_LETTER, type PetitionForLetter } from "./petition-for-letter";

/**
 * Locks a petition of the actor's for whatever happens to its letter: preparing and sealing take turns,
 * and a withdrawal or a change of recipients, which hold the same row, comes before or after. Signing goes
 * on meanwhile.
 *
 * @throws AppError `not-found` when it is not the actor's, `letter-already-sealed`, `transition-refused`.
 */
export async function lockPetitionForLetter(
  tx: Tx,
  actor: UserActor,
  petitionId: string,
): Promise<PetitionForLetter> {
  const { id } = await lockOwnPetition(tx, actor, petitionId);
  await requireNoSealedLetter(tx, id);
  const petition = await tx.petition.findUniqueOrThrow({ where: { id }, include: FOR_LETTER });
  if (!LETTER_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
  return petition;
}
