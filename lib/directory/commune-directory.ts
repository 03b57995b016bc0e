import type { OpeningHours } from "./opening-hours";

/** The desk of a mairie that is written to, as the directory has it; every list may be empty. */
export type MairieView = {
  name: string;
  emails: string[];
  phones: string[];
  websites: string[];
  contactForms: string[];
  addressLines: string[];
  postalCode: string;
  town: string;
  latitude: number | null;
  longitude: number | null;
  openingHours: OpeningHours[];
  /** Its page in the public directory; empty when the record gives none. */
  publicUrl: string;
  sourceModifiedAt: Date | null;
};

/** `F` or `M`, as the Répertoire national des élus has it; `null` when it does not say. */
export type Sex = "F" | "M" | null;

/** Somebody with a mandate in the commune. */
export type ElectedView = {
  id: string;
  /** As it is shown: “Camille Le Goff”. */
  name: string;
  sex: Sex;
  /** “1re adjointe au maire” as the register writes it; empty for a councillor without a function. */
  function: string;
  functionStart: Date | null;
};

export type ElectorsView = { registered: number; countedOn: Date; source: string };

/** What open data says of a commune; a part is `null` or empty when no import ever said it. */
export type CommuneDirectory = {
  mairie: MairieView | null;
  mayor: ElectedView | null;
  electors: ElectorsView | null;
  /** Day of the newest import of each data set; `null` before the first. */
  importedAt: { mairies: Date | null; maires: Date | null };
};
