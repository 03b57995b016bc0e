import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvFields } from "@/lib/directory/import/csv-fields";
import { CsvScanner } from "@/lib/directory/import/csv-scanner";

/** Rows as `[line, …fields]`. */
function scan(text: string, piece = 3, rowBytes = 10_000): (string | number)[][] {
  const scanner = new CsvScanner(rowBytes);
  const bytes = Buffer.from(text);
  const rows: { line: number; bytes: Uint8Array }[] = [];
  for (let from = 0; from < bytes.length; from += piece)
    rows.push(...scanner.push(bytes.subarray(from, from + piece)));
  const last = scanner.end();
  if (last) rows.push(last);
  return rows.map((row) => [row.line, ...csvFields(Buffer.from(row.bytes).toString(), scanner.separator)]);
}

describe("rows of a CSV", () => {
  test("are told apart by any line end, but not between quotes, and know their line", () => {
    const rows = [
      [1, "a", "b"],
      [2, "1", "x\r\ny"],
      [4, "3", "4"],
      [5, ""],
      [6, "5", "6\r7"],
      [8, "8", "9"],
    ];
    for (const piece of [1, 2, 3, 100])
      expect(scan('a;b\r\n1;"x\r\ny"\r\n3;4\r\n\r\n5;"6\r7"\r\n8;9', piece)).toEqual(rows);
    expect(scan("a;b\n1;2\r3;4\n\r5;6")).toEqual([
      [1, "a", "b"],
      [2, "1", "2"],
      [3, "3", "4"],
      [4, ""],
      [5, "5", "6"],
    ]);
  });

  test("have the separator that their header holds most of", () => {
    expect(scan("a,b,c;d\n1;2,3,4")).toEqual([
      [1, "a", "b", "c;d"],
      [2, "1;2", "3", "4"],
    ]);
    expect(scan("\n\na\tb\n1;\t2")[3]).toEqual([4, "1;", "2"]);
  });

  test("keep a quote that does not open a field", () => {
    expect(scan('a;b\nJean "Jeannot";2\n"q"r;2\n"a ""b""";""\n')).toEqual([
      [1, "a", "b"],
      [2, 'Jean "Jeannot"', "2"],
      [3, '"q"r', "2"],
      [4, 'a "b"', ""],
    ]);
  });

  test("come back as any table was written, however it is cut", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "é", '"', ";", ",", "\n", "\r", " ", "’"),
      maxLength: 6,
    });
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }));
    fc.assert(
      fc.property(
        table,
        fc.integer({ min: 1, max: 40 }),
        fc.constantFrom("\n", "\r\n"),
        (rows, piece, end) => {
          const header = (rows[0] ?? ["", ""]).map((_, index) => `col${index}`);
          const lines = [header, ...rows].map((row) =>
            row.map((value) => `"${value.replaceAll('"', '""')}"`).join(";"),
          );
          let line = 1;
          const expected = [header, ...rows].map((row) => {
            const start = line;
            line += 1 + (row.join(";").match(/\r\n|\r|\n/g)?.length ?? 0);
            return [start, ...row];
          });
          expect(scan(lines.join(end), piece)).toEqual(expected);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("are refused when they are too long, of one field or of many, or never close a quote", () => {
    expect(() => scan(`a;b\n${"x".repeat(300)}`, 10, 200)).toThrow(/line 2 is longer than 200 bytes/);
    expect(() => scan(`a;b\n${";".repeat(300)}`, 10, 200)).toThrow(/longer than 200 bytes/);
    expect(() => scan(`a;b\n1;"${"2\n".repeat(200)}`, 10, 200)).toThrow(/line 2 is longer than 200 bytes/);
    expect(() => scan('a;b\n1;2\n3;"4\n5;6\n')).toThrow(
      /ends between quotes, in the row that starts at line 3/,
    );
  });
});
