import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { jsonRecords } from "@/lib/directory/import/json-records";
import { collect, inPieces } from "./streams";

const KEYS = ["service", "results"];
const MIB = 1024 * 1024;

async function records(text: Uint8Array | string, piece = 5, recordBytes = MIB): Promise<unknown[]> {
  const all = await collect(jsonRecords(inPieces(text, piece), KEYS, recordBytes));
  expect(all.map(({ line }) => line)).toEqual(all.map((_, index) => index + 1));
  return all.map(({ value }) => value);
}

describe("jsonRecords", () => {
  test("finds the list: the whole text, or the member that is named", async () => {
    expect(await records('[{"a":1},{"a":2}]')).toEqual([{ a: 1 }, { a: 2 }]);
    expect(await records('{"service":[{"a":"]}"}]}')).toEqual([{ a: "]}" }]);
    expect(
      await records(
        ' {"total": 2, "note":"results", "autres":[0,[1]], "results" : [ {"a":[{}]} , 3 ], "service":[9]} \n',
      ),
    ).toEqual([{ a: [{}] }, 3]);
  });

  test("an empty list holds nothing", async () => {
    expect(await records("[ ]", 1)).toEqual([]);
    expect(await records('{"service":[]}', 1)).toEqual([]);
  });

  test("forgives a byte order mark", async () => {
    expect(await records('\ufeff{"service":[1]}')).toEqual([1]);
  });

  test("gives any values back, however the text is written and cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue()),
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(0, 2),
        async (values, piece, indent) => {
          const expected = JSON.parse(JSON.stringify(values));
          expect(await records(JSON.stringify(values, null, indent), piece)).toEqual(expected);
          expect(await records(JSON.stringify({ x: values, service: values }, null, indent), piece)).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test("says that a text is cut, wherever it is", async () => {
    const text = '{"service":[{"nom":"Mairie \\" - \u00e9"},{"b":[1,{"c":null}]}]}';
    for (let length = 1; length < Buffer.byteLength(text); length++) {
      await expect(records(Buffer.from(text).subarray(0, length)), `at ${length}`).rejects.toMatchObject({
        code: "truncated",
      });
    }
  });

  test.each([
    ["no list", '{"autre":[1]}', "not-the-data"],
    ["a list that is no array", '{"service":{"a":1}}', "not-the-data"],
    ["a trailing comma", '{"service":[{"a":1},]}', "corrupt"],
    ["a record that is no JSON", '{"service":[{"a":1},{a:2}]}', "corrupt"],
    ["brackets that do not match", '{"service":[{"a":1}}', "corrupt"],
    ["more after the end", "[1] [2]", "corrupt"],
    ["more than it opened", "[1]]", "corrupt"],
    ["deep nesting", `[${"[".repeat(100_000)}`, "nested-too-deep"],
    ["deep nesting before the list", `{"x":${"[".repeat(100_000)}`, "nested-too-deep"],
  ])("refuses %s", async (_, text, code) => {
    await expect(records(text, 4096)).rejects.toMatchObject({ name: "DataFileError", code });
  });

  test("refuses a record, or a blank, longer than the limit", async () => {
    await expect(records(`["${"a".repeat(200)}"]`, 50, 100)).rejects.toMatchObject({
      code: "record-too-long",
    });
    await expect(records(`[1,${" ".repeat(200)}2]`, 50, 100)).rejects.toMatchObject({
      code: "record-too-long",
    });
    expect(await records(`{"x":"${"a".repeat(200)}","service":[1]}`, 50, 100)).toEqual([1]);
  });

  test("refuses what is not UTF-8, and quotes nothing of it", async () => {
    await expect(records(Buffer.from('["\u00e9"]', "latin1"))).rejects.toMatchObject({
      code: "wrong-encoding",
    });
    await expect(records('[{"nom": secret}]')).rejects.toThrow(/^Record 1 is not valid JSON\.$/);
  });
});
