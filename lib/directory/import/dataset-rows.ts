import type { MairieView, Sex } from "@/lib/directory/commune-directory";

/** Why one row of a data file is not kept, while the others are. */
export const REJECT_REASONS = [
  /** A CSV row with more or fewer fields than its header; a JSON record that is no object. */
  "wrong-shape",
  "id-invalid",
  /** No INSEE code, or one that cannot be: neither digits nor 2A, 2B. */
  "insee-invalid",
  /** A code that is well formed but leads to no commune of today. */
  "commune-unknown",
  /** Of a mandate or a count: the code of a commune merged since, or of an arrondissement, which speaks of a part. */
  "part-of-commune",
  "name-missing",
  "date-invalid",
  "registered-invalid",
  "source-missing",
] as const;

export type RejectReason = (typeof REJECT_REASONS)[number];

/**
 * One row of a data file, checked: what it says, or why it is left out.
 * `line` is the line of a CSV where the row starts, or the rank of a record in JSON; both from 1.
 */
export type ReadRow<T> = { line: number; row: T } | { line: number; reason: RejectReason };

/** A desk of a mairie; the columns of `MairieDesk` that a file can fill. */
export type MairieRow = MairieView & {
  /** DILA's own identifier, a UUID in lower case. */
  id: string;
  insee: string;
  communeInsee: string;
  pivotCode: string;
  /** Among the desks of one INSEE code, the lowest is the one to write to; ties are possible: then the lowest `id`. */
  rank: number;
};

export type MandateKind = "mayor" | "councillor";

/** A mandate from the Répertoire national des élus; dates are midnight UTC of the day. */
export type MandateRow = {
  kind: MandateKind;
  communeInsee: string;
  lastName: string;
  firstName: string;
  sex: Sex;
  function: string;
  mandateStart: Date | null;
  functionStart: Date | null;
};

/** How many electors a commune had on a day (midnight UTC). */
export type ElectorRow = {
  communeInsee: string;
  countedOn: Date;
  registered: number;
  source: string;
};

/**
 * Settles an INSEE code (padded or not, of an arrondissement, or former code of a merged commune) to today's
 * commune; `undefined` when it leads nowhere. `insee` is that of the desk: the arrondissement's own code, else
 * the commune's.
 */
export type CommuneOf = (insee: string) => { insee: string; communeInsee: string } | undefined;
