import type { CommuneHit } from "./commune";

/** One answer of `/api/communes`, as the picker reads it. */
export type CommuneSuggestion = {
  insee: string;
  name: string;
  department: string;
  departmentCode: string;
  postalCodes: string[];
  matchedFormerName?: string;
};

export function suggestionOf(hit: CommuneHit): CommuneSuggestion {
  const { insee, name, departmentName, departmentCode, postalCodes, matchedFormerName } = hit;
  return {
    ...{ insee, name, department: departmentName, departmentCode, postalCodes },
    ...(matchedFormerName === undefined ? {} : { matchedFormerName }),
  };
}
