import type { CommuneIndex } from "./build-commune-index";
import type { CommuneAlias } from "./commune";
import { valuesOf } from "./postings";

/** The three communes that are divided into arrondissements municipaux, each with its mairie. */
const CITIES: ReadonlySet<string> = new Set(["13055", "69123", "75056"]);

/** Whether it is Paris, Lyon or Marseille. */
export function hasArrondissements(insee: string): boolean {
  return CITIES.has(insee);
}

/** The arrondissement municipal of that INSEE code (“69383”: Lyon 3e Arrondissement). */
export function findArrondissement(index: CommuneIndex, insee: string): CommuneAlias | undefined {
  const [name] = valuesOf(index.inseeCodes, insee.trim().toLowerCase());
  const alias = name === undefined ? undefined : index.names[name]?.alias;
  return alias?.kind === "arrondissement" ? alias : undefined;
}
