import { measureImport } from "./support/import-rate";
import { writeCouncillors } from "./support/invented-files";

/** As many as the Répertoire national des élus has. */
const COUNCILLORS = 500_000;

/** The longest import: every municipal councillor of France. The aim is 200 MB, and no more for more rows. */
export function benchCouncillors(): Promise<void> {
  return measureImport("conseillers", COUNCILLORS, writeCouncillors);
}
