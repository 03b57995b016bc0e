import type { Dataset } from "./import/import-report";

/** The newest import of a data set that was carried out. */
export type LatestImport = {
  dataset: Dataset;
  source: string;
  finishedAt: Date;
  read: number;
  added: number;
  changed: number;
  removed: number;
  rejected: number;
};

/** What the directory holds, for the operator. */
export type DirectoryStatus = {
  /** `null` for a data set that was never imported. */
  imports: Record<Dataset, LatestImport | null>;
  /** Rows of today, and rows kept as history since a newer file lacks them. */
  rows: Record<"desks" | "mayors" | "councillors" | "electorCounts", { current: number; gone: number }>;
  /** Communes of today, by what is known of the desk to write to, of their mayor and of their electors. */
  communes: {
    all: number;
    withEmail: number;
    /** No e-mail address, but a contact form. */
    withFormOnly: number;
    /** A desk that gives neither. */
    withNeither: number;
    withoutDesk: number;
    withMayor: number;
    withElectors: number;
  };
};
