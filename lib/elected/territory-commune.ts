import "server-only";
import { resolveCommune } from "@/lib/communes/resolve-commune";

/** “Ville de Niort”, “commune du Mans”: what comes before the name of a commune. */
const BEFORE_NAME = /^(?:ville|commune|mairie|conseil municipal)\s+(?:de\s+|du\s+|des\s+|d[’'])?/iu;

/**
 * The commune that a territory names, by INSEE code. A name that several communes bear (“Saint-Denis”) is the
 * petition's commune when that is one of them; otherwise it takes the département to tell which (“Saint-Denis (93)”).
 *
 * @returns `null` when it names no commune, or not one alone.
 */
export function communeOfTerritory(territory: string, petitionInsee: string): string | null {
  for (const text of [territory, territory.replace(BEFORE_NAME, "")]) {
    const found = resolveCommune({ commune: text });
    if (found.kind === "one") return found.commune.match === "partial" ? null : found.commune.insee;
    const exact =
      found.kind === "many" ? found.hits.filter(({ match }) => match === "exact" || match === "whole") : [];
    if (exact.some(({ insee }) => insee === petitionInsee)) return petitionInsee;
    if (exact.length > 0) return null;
  }
  return null;
}
