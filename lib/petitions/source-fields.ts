import { z } from "zod";
import { filledRows, type RowSpec, rowField, rowNumbers } from "@/lib/forms/numbered-rows";
import { optionalLineField } from "@/lib/forms/text-field";
import type { SourceText } from "./version-text";
import { webAddress } from "./web-address";

export const SOURCES_MAX = 60;
/** Lengths in UTF-16 units, after cleaning. */
export const SOURCE_TITLE_MAX = 500;
export const SOURCE_URL_MAX = 2_000;

export type SourcePart = "titre" | "adresse";

export const SOURCE_ROWS: RowSpec<SourcePart> = {
  prefix: "source",
  parts: ["titre", "adresse"],
  max: SOURCES_MAX,
  countField: "lignes_sources",
};

const optionalLine = (max: number) => z.string().default("").pipe(optionalLineField(max));

/** An address of the web, with its scheme; empty for a source that is not on the web. */
const urlField = optionalLine(SOURCE_URL_MAX)
  .refine((value) => value === "" || webAddress(value) !== null, "web-address")
  .transform((value) => webAddress(value)?.href ?? "");

/** The fields of all rows. */
export const sourceShape: Record<string, z.ZodType<string, string | undefined>> = Object.fromEntries(
  rowNumbers(SOURCE_ROWS).flatMap((row) => [
    [rowField(SOURCE_ROWS, row, "titre"), optionalLine(SOURCE_TITLE_MAX)],
    [rowField(SOURCE_ROWS, row, "adresse"), urlField],
  ]),
);

/** The sources that were typed, in order. */
export function sourcesOf(form: Record<string, unknown>): SourceText[] {
  return filledRows(SOURCE_ROWS, form).map(({ titre, adresse }) => ({ title: titre, url: adresse }));
}

/** The rows that hold these sources. */
export function sourceRows(sources: readonly SourceText[]) {
  return sources.map(({ title, url }) => ({ titre: title, adresse: url }));
}
