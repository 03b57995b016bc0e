import "server-only";
import type { CommuneHit } from "@/lib/communes/commune";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { searchCommunes } from "@/lib/communes/search-communes";
import type { Db } from "@/lib/db/client";
import { listPetitionsOfCommunes, type PetitionSummary } from "./list-public-petitions";

/** One postal code leads to 46 communes. */
const MOST_COMMUNES = 48;

/** Communes that answer to a name or a postal code, what people mean first, each with its public petitions. */
export async function searchCommunePetitions(
  db: Db,
  query: string,
): Promise<(CommuneHit & { petitions: PetitionSummary[] })[]> {
  const hits = searchCommunes(getCommuneIndex(), query, MOST_COMMUNES);
  if (hits.length === 0) return [];
  const petitions = await listPetitionsOfCommunes(
    db,
    hits.map(({ insee }) => insee),
  );
  return hits.map((hit) => ({ ...hit, petitions: petitions.filter(({ insee }) => insee === hit.insee) }));
}
