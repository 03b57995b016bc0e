import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { type MayorChange, mayorChange } from "@/lib/directory/mayor-change";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";

/**
 * Whether the letter of a petition names a mayor whom the directory no longer has as such. An import changes no
 * recipient: the organisers are told, and decide.
 *
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function readMayorChange(
  db: Db,
  actor: UserActor,
  petitionId: string,
): Promise<MayorChange | null> {
  const petition = await db.petition.findFirst({
    where: ownPetition(actor, petitionId),
    select: { communeInsee: true, recipients: { orderBy: { position: "asc" } } },
  });
  if (!petition) throw new AppError("not-found");
  return mayorChange(petition.recipients, await readCommuneDirectory(db, petition.communeInsee));
}
