import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { LETTER_STATUSES } from "@/lib/petitions/petition-status";

export type LetterPetition = Awaited<ReturnType<typeof readPetition>>;

async function readPetition(tx: Tx, actor: UserActor, petitionId: string) {
  return tx.petition.findFirstOrThrow({
    where: { id: petitionId, collective: { memberships: { some: { userId: actor.userId } } } },
    include: {
      collective: true,
      commune: true,
      recipients: { orderBy: { position: "asc" } },
      coSigners: { orderBy: { position: "asc" } },
    },
  });
}

/**
 * Locks a petition of the actor's for whatever happens to its letter: preparing and sealing take turns.
 *
 * @throws AppError `not-found` when it is not the actor's, `letter-already-sealed`, `transition-refused`.
 */
export async function lockPetitionForLetter(
  tx: Tx,
  actor: UserActor,
  petitionId: string,
): Promise<LetterPetition> {
  const locked = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM petitions p JOIN memberships m ON m.collective_id = p.collective_id
    WHERE p.id = ${petitionId}::uuid AND m.user_id = ${actor.userId}::uuid FOR UPDATE OF p`;
  if (locked.length === 0) throw new AppError("not-found");
  const sealed = await tx.letter.count({ where: { petitionId, status: "sealed" } });
  if (sealed > 0) throw new AppError("letter-already-sealed");
  const petition = await readPetition(tx, actor, petitionId);
  if (!LETTER_STATUSES.includes(petition.status)) throw new AppError("transition-refused");
  return petition;
}
