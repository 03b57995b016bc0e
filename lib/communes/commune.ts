/** A commune of today, as the Code officiel géographique knows it. */
export type Commune = {
  /** INSEE code, five characters; not a postal code. */
  insee: string;
  /** With the typographic apostrophe. */
  name: string;
  /** INSEE’s TNCC (0 to 8), which decides the article; null in the overseas collectivités. */
  linkType: number | null;
  /** “72”, “2A”, “974”; for an overseas collectivité, its own code (“988”). */
  departmentCode: string;
  departmentName: string;
  regionName: string;
  population: number;
  postalCodes: string[];
  /** INSEE codes that led to this commune in the past (mergers, old Seine and Seine-et-Oise). */
  formerCodes: string[];
};

/** What a name that is no longer a commune, or is only part of one, was or is. */
export type AliasKind = "delegated" | "associated" | "arrondissement";

/** A name that leads to a commune of today. */
export type CommuneAlias = {
  /** Often, but not always, the code of a commune that was; a déléguée may share its chef-lieu’s. */
  code: string;
  name: string;
  linkType: number | null;
  kind: AliasKind;
  /** INSEE code of the commune of today. */
  insee: string;
};

/** A commune as an answer to a search. */
export type CommuneHit = Pick<
  Commune,
  "insee" | "name" | "departmentCode" | "departmentName" | "population" | "postalCodes"
> & {
  /** The name that was found, when it is that of a commune since merged into this one. */
  matchedFormerName?: string;
  /**
   * “exact”: that very name or code was asked for; “whole”: but for small words or the order of the words;
   * “partial”: its beginning, some of its words, or a former name; “typo”: but for one mistake.
   */
  match: "exact" | "whole" | "partial" | "typo";
};

/** “Saint-Denis (93)”: enough to tell any two communes apart, no name being given twice in a département. */
export function communeLabel(commune: Pick<Commune, "name" | "departmentCode">): string {
  return `${commune.name} (${commune.departmentCode})`;
}

/** “93200, 93210, 93380”; beyond three codes, the first two and “…”. Empty when there is none. */
export function postalCodesLabel(postalCodes: readonly string[]): string {
  return postalCodes.length <= 3 ? postalCodes.join(", ") : `${postalCodes.slice(0, 2).join(", ")}…`;
}
