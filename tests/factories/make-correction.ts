import type { Db } from "@/lib/db/client";
import type { Petition, User } from "@/lib/db/generated/client";
import { correctPetition } from "@/lib/petitions/correct-petition";
import { contextOf } from "./make-user";

type CorrectionFields = { title?: string; body?: string; note?: string; now?: Date };

/** The next version of a petition of `owner`'s, as the verb makes it: another last paragraph, unless told otherwise. */
export async function makeCorrection(
  db: Db,
  owner: Pick<User, "id" | "role">,
  { id: petitionId }: Pick<Petition, "id">,
  { now, note = "Une date était fausse.", ...fields }: CorrectionFields = {},
): Promise<{ number: number }> {
  const { title, body, revision } = await db.petition.findUniqueOrThrow({ where: { id: petitionId } });
  const input = { title, body: `${body}\n\nCe paragraphe est le ${revision + 1}e.`, ...fields };
  return correctPetition(contextOf(db, owner, now), { petitionId, note, revision, ...input });
}
