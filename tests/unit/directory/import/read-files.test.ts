import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readMairies } from "@/lib/directory/import/read-mairies";
import { BOMB, TAR_OF_MAIRIES } from "./bzip2-files";
import { communeOf, dataFile } from "./data-files";
import { exportedCsv, exportedRecord, mairieRecord } from "./mairie-records";
import { collect } from "./streams";
import { tarOf } from "./tar-files";

type Limits = Parameters<typeof dataFile>[1];

async function read(content: Uint8Array | string, limits?: Limits) {
  const file = await dataFile(content, limits);
  const rows = await collect(readMairies(file, communeOf));
  return { rows, skipped: file.progress.skipped, read: file.progress.bytes === file.size };
}

const other = mairieRecord({ pivot: [{ type_service_local: "caf", code_insee_commune: [] }] });
const bulk = JSON.stringify({ service: [mairieRecord(), other, 5, mairieRecord({ id: "x" })] });

describe("readMairies", () => {
  const rows = [
    { line: 1, row: expect.objectContaining({ name: "Mairie - Exempleville" }) },
    { line: 3, reason: "wrong-shape" },
    { line: 4, reason: "id-invalid" },
  ];

  test("reads the bulk file, whatever its name, as it is or compressed or in a tar", async () => {
    const expected = { rows, skipped: 1, read: true };
    expect(await read(bulk, { name: "all_latest.csv" })).toEqual(expected);
    expect(await read(gzipSync(bulk))).toEqual(expected);
    expect(
      await read(
        gzipSync(
          tarOf([
            ["LISEZMOI.txt", "rien"],
            ["x/services.json", bulk],
          ]),
        ),
      ),
    ).toEqual(expected);
    expect(
      await read(
        tarOf([
          ["././@LongLink", "long", "L"],
          ["un-nom-trop-long", bulk],
        ]),
      ),
    ).toEqual(expected);
  });

  test("reads the .tar.bz2", async () => {
    expect(await read(TAR_OF_MAIRIES)).toMatchObject({
      rows: [{ line: 1, row: { insee: "72181", emails: ["mairie@exemple.fr"] } }],
      skipped: 1,
    });
  });

  test("reads the JSON exports: an array, or the answer of the API", async () => {
    const records = [exportedRecord(), exportedRecord(other)];
    const expected = [{ line: 1, row: expect.objectContaining({ phones: ["02 00 00 00 01"] }) }];
    expect((await read(JSON.stringify(records))).rows).toEqual(expected);
    expect((await read(JSON.stringify({ total_count: 2, results: records }))).rows).toEqual(expected);
  });

  test("reads the CSV export with either separator, and the lines of a record with line ends in it", async () => {
    const records = [
      exportedRecord({ nom: "Mairie\n- Exempleville" }),
      exportedRecord(other),
      exportedRecord({ id: "x" }),
    ];
    for (const separator of [";", ","]) {
      expect(await read(exportedCsv(records, separator))).toEqual({
        rows: [
          { line: 2, row: expect.objectContaining({ name: "Mairie - Exempleville" }) },
          { line: 5, reason: "id-invalid" },
        ],
        skipped: 1,
        read: true,
      });
    }
  });

  test("a member that was renamed stops the import, in JSON as in CSV", async () => {
    const { adresse_courriel: courriel, ...rest } = exportedRecord();
    const renamed = { ...rest, courriel };
    for (const content of [JSON.stringify([renamed]), exportedCsv([renamed])])
      await expect(read(content)).rejects.toMatchObject({
        code: "wrong-columns",
        message: expect.stringMatching(/^Missing column: “adresse_courriel”\. Found: .*“courriel”/),
      });
  });

  test.each<[string, Uint8Array | string, string, Limits?]>([
    ["an empty list of bytes", "   \n ", "empty"],
    ["a web page", "<!doctype html><html>", "not-the-data"],
    ["a ZIP archive", "PK\u0003\u0004 etc.", "not-the-data"],
    ["a binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), "not-the-data"],
    ["a CSV of something else", "a;b\n1;2\n", "wrong-columns"],
    ["JSON of something else", '{"a":1}', "not-the-data"],
    ["a cut JSON", bulk.slice(0, -30), "truncated"],
    ["a cut CSV", exportedCsv([exportedRecord()]).slice(0, -10), "truncated"],
    ["a cut gzip", gzipSync(bulk).subarray(0, 200), "truncated"],
    ["a damaged gzip", Buffer.concat([gzipSync(bulk).subarray(0, 40), Buffer.alloc(100, 7)]), "corrupt"],
    ["a cut bzip2", TAR_OF_MAIRIES.subarray(0, 300), "truncated"],
    ["a cut tar", tarOf([["services.json", bulk]]).subarray(0, 900), "truncated"],
    [
      "a tar without JSON",
      tarOf([
        ["a.txt", "x"],
        ["dossier.json", "", "5"],
      ]),
      "not-the-data",
    ],
    [
      "a damaged tar",
      tarOf([
        ["a.txt", "x"],
        ["b.json", "[]"],
      ]).fill(0x41, 1030, 1040),
      "corrupt",
    ],
    ["a bomb of zeros", BOMB, "not-the-data"],
    [
      "a bomb of gzip",
      gzipSync(`[${" ".repeat(3_000_000)}`),
      "too-large",
      { inflatedBytes: 1_000_000, recordBytes: 4_000_000 },
    ],
    ["a bomb in a record", gzipSync(`["${"a".repeat(3_000_000)}`), "record-too-long"],
  ])("refuses %s", async (_, content, code, limits) => {
    await expect(read(content, limits)).rejects.toMatchObject({ name: "DataFileError", code });
  });

  test("closes the file when whoever reads stops early", async () => {
    const file = await dataFile(JSON.stringify(Array.from({ length: 3000 }, () => mairieRecord())));
    for await (const row of readMairies(file, communeOf)) {
      expect(row.line).toBe(1);
      break;
    }
    expect(file.progress.bytes).toBeLessThan(file.size);
    expect(await collect(readMairies(file, communeOf))).toHaveLength(3000);
    expect(file.progress.bytes).toBe(file.size);
  });
});
