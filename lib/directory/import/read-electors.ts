import "server-only";

import { csvRows } from "./csv-rows";
import { parseDay } from "./data-dates";
import type { DataFile } from "./data-file";
import { shortLine } from "./data-text";
import type { CommuneOf, ElectorRow, ReadRow, RejectReason } from "./dataset-rows";
import { wholeCommune } from "./whole-commune";

const COLUMNS = { insee: "code_insee", registered: "inscrits", date: "date", source: "source" } as const;

/** Paris has some 1.4 million; what is above is a mistake. */
const MOST_ELECTORS = 2_000_000;
const LONGEST_SOURCE = 200;

/**
 * Counts of registered electors, from the product's own format: `code_insee;inscrits;date;source`.
 *
 * @param now a later day is a mistake: it would stay the newest count for years, as counts are never removed.
 */
export async function* readElectors(
  file: DataFile,
  communeOf: CommuneOf,
  now: Date,
): AsyncGenerator<ReadRow<ElectorRow>> {
  for await (const { line, fields } of csvRows(file, COLUMNS)) {
    const row = fields ? electorRow(fields, communeOf, now) : "wrong-shape";
    yield typeof row === "string" ? { line, reason: row } : { line, row };
  }
}

/** One row, or why it is left out. */
function electorRow(
  fields: Record<keyof typeof COLUMNS, string>,
  communeOf: CommuneOf,
  now: Date,
): ElectorRow | RejectReason {
  const commune = wholeCommune(fields.insee, communeOf);
  if ("reason" in commune) return commune.reason;
  // “12 345”, with whatever space a spreadsheet puts there.
  const digits = fields.registered.replace(/\s/g, "");
  const registered = /^\d{1,7}$/.test(digits) ? Number(digits) : Number.NaN;
  if (!(registered <= MOST_ELECTORS)) return "registered-invalid";
  const countedOn = parseDay(fields.date);
  if (!countedOn || countedOn > now) return "date-invalid";
  const source = shortLine(fields.source, LONGEST_SOURCE);
  if (source === "") return "source-missing";
  return { communeInsee: commune.insee, countedOn, registered, source };
}
