import "server-only";
import { csvFields } from "./csv-fields";
import { type Columns, columnPlaces } from "./csv-header";
import { type CsvLine, CsvScanner } from "./csv-scanner";
import type { DataFile } from "./data-file";
import { DataFileError } from "./data-file-error";
import { openContent } from "./read-bytes";
import { decodeText, detectEncoding } from "./text-encoding";

/** A row of a CSV: the columns asked for and no other, or `undefined` for one that has not the header's columns. */
export type CsvRow<K extends string> = { line: number; fields: Record<K, string> | undefined };

/**
 * The rows of a CSV with a header, in flat memory. The file is read twice: once to know its encoding for sure.
 * Empty lines are passed over.
 *
 * @param columns that the file must have; others are dropped here.
 * @param refuse looks at the header and throws when it is that of another data set.
 * @throws DataFileError when the file is no CSV, has not these columns, is cut or has too long a row.
 */
export async function* csvRows<K extends string>(
  file: DataFile,
  columns: Columns<K>,
  refuse?: (header: readonly string[]) => void,
): AsyncGenerator<CsvRow<K>> {
  const encoding = await encodingOf(file);
  const scanner = new CsvScanner(file.limits.recordBytes);
  let header: { width: number; places: [K, number][] } | undefined;
  for await (const { line, bytes, isCut } of csvLines(file, scanner)) {
    const text = decodeText(bytes, encoding).replace(/^\ufeff/, "");
    if (text.trim() === "") continue;
    const values = csvFields(text, scanner.separator);
    if (!header) {
      refuse?.(values);
      const places = columnPlaces(values, columns);
      header = { width: values.length, places: Object.entries(places) as [K, number][] };
      continue;
    }
    if (isCut && values.length < header.width) throw cutRow(line);
    const fields = values.length === header.width ? pick(values, header.places) : undefined;
    yield { line, fields };
  }
}

/** `isCut` marks a row that no line end follows: the last one of a file cut short, or of one that does without. */
async function* csvLines(file: DataFile, scanner: CsvScanner): AsyncGenerator<CsvLine & { isCut: boolean }> {
  const content = await openContent(file);
  try {
    for await (const chunk of content.bytes)
      for (const row of scanner.push(chunk)) yield { ...row, isCut: false };
  } finally {
    content.close();
  }
  const last = scanner.end();
  if (last) yield { ...last, isCut: true };
}

function pick<K extends string>(
  values: readonly string[],
  places: readonly [K, number][],
): Record<K, string> {
  const fields = {} as Record<K, string>;
  for (const [key, place] of places) fields[key] = values[place] ?? "";
  return fields;
}

function cutRow(line: number): DataFileError {
  return new DataFileError(
    "truncated",
    `The file ends in the middle of its last row, line ${line}: download it again.`,
  );
}

async function encodingOf(file: DataFile) {
  const content = await openContent(file);
  try {
    if (content.format !== "csv")
      throw new DataFileError("not-the-data", "The file is JSON; a CSV was expected.");
    return await detectEncoding(content.bytes);
  } finally {
    content.close();
  }
}
