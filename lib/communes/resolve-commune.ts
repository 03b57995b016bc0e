import "server-only";
import type { CommuneIndex } from "./build-commune-index";
import type { CommuneHit } from "./commune";
import { getCommuneIndex } from "./commune-index";
import { findCommune } from "./find-commune";
import { searchCommunes } from "./search-communes";

/** One postal code leads to 46 communes; a list of choices has to show them all. */
export const MOST_CHOICES = 60;

/** The surest kind of answer decides, if there is but one of it. */
const CERTAINTIES = ["exact", "whole", "partial"] as const;

export type ResolvedCommune =
  | { kind: "one"; commune: CommuneHit }
  | { kind: "many"; hits: CommuneHit[] }
  | { kind: "none" };

/**
 * What a form that asks for a commune meant: its `insee` field when a choice was made, else the free text of its
 * `commune` field. A mistyped or former name is never settled without asking.
 */
export function resolveCommune(
  input: { insee?: string | undefined; commune?: string | undefined },
  index: CommuneIndex = getCommuneIndex(),
): ResolvedCommune {
  const chosen = input.insee ? findCommune(index, input.insee) : undefined;
  if (chosen) return { kind: "one", commune: { ...hitFields(chosen), match: "exact" } };
  const hits = searchCommunes(index, input.commune ?? "", MOST_CHOICES);
  const certain =
    CERTAINTIES.map((match) => hits.filter((hit) => hit.match === match)).find(({ length }) => length > 0) ??
    [];
  const [only] = certain;
  if (only && certain.length === 1 && only.matchedFormerName === undefined)
    return { kind: "one", commune: only };
  return hits.length === 0 ? { kind: "none" } : { kind: "many", hits };
}

function hitFields(commune: CommuneHit | Omit<CommuneHit, "match">): Omit<CommuneHit, "match"> {
  const { insee, name, departmentCode, departmentName, population, postalCodes } = commune;
  return { insee, name, departmentCode, departmentName, population, postalCodes };
}
