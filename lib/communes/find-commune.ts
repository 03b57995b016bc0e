import type { CommuneIndex } from "./build-commune-index";
import type { Commune } from "./commune";
import { valuesOf } from "./postings";

/** The commune of today that has this INSEE code, or into which the one that had it was merged. */
export function findCommune(index: CommuneIndex, insee: string): Commune | undefined {
  const [name] = valuesOf(index.inseeCodes, insee.trim().toLowerCase());
  return name === undefined ? undefined : index.communes[index.communeByName[name] ?? -1];
}
