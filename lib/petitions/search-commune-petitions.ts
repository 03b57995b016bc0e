import "server-only";
import type { CommuneHit } from "@/lib/communes/commune";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { searchCommunes } from "@/lib/communes/search-communes";
import type { Db } from "@/lib/db/client";
import { listPetitionsOfCommunes, type PetitionSummary } from "./list-public-petitions";

/** One postal code leads to 46 communes. */
const MOST_COMMUNES = 48;

export type CommunePetitions = CommuneHit & { petitions: PetitionSummary[] };

/**
 * Communes that answer to a name or a postal code, what people mean first, each with its public petitions;
 * `more` when there are others than those.
 */
export async function searchCommunePetitions(
  db: Db,
  query: string,
): Promise<{ communes: CommunePetitions[]; more: boolean }> {
  const found = searchCommunes(getCommuneIndex(), query, MOST_COMMUNES + 1);
  const hits = found.slice(0, MOST_COMMUNES);
  if (hits.length === 0) return { communes: [], more: false };
  const petitions = await listPetitionsOfCommunes(
    db,
    hits.map(({ insee }) => insee),
  );
  return {
    communes: hits.map((hit) => ({
      ...hit,
      petitions: petitions.filter(({ insee }) => insee === hit.insee),
    })),
    more: found.length > hits.length,
  };
}
