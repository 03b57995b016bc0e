import { describe, expect, test } from "vitest";
import {
  checkRemovals,
  checkWhenRead,
  checkWhileReading,
  IMPORT_LIMITS,
} from "@/lib/directory/import/import-guards";

describe("checkWhileReading", () => {
  test.each([
    [999, 999, "too early to tell"],
    [1000, 500, "half may still stand together"],
    [100_000, 6000, "past the share, but not hopeless: the report shall tell of the whole file"],
  ])("%i rows, %i rejected: goes on (%s)", (read, rejected) => {
    expect(() => checkWhileReading(read, rejected, IMPORT_LIMITS)).not.toThrow();
  });

  test("gives up when most of a thousand rows are unusable", () => {
    expect(() => checkWhileReading(1000, 501, IMPORT_LIMITS)).toThrow("501 of the first 1,000 rows");
  });

  test("goes on to the end when that many are accepted", () => {
    expect(() => checkWhileReading(1000, 900, { ...IMPORT_LIMITS, maxRejected: 0.9 })).not.toThrow();
  });
});

describe("checkWhenRead", () => {
  test("the share that is allowed is allowed", () => {
    expect(() => checkWhenRead(100, 5, IMPORT_LIMITS)).not.toThrow();
    expect(() => checkWhenRead(100, 6, IMPORT_LIMITS)).toThrow(
      "6 of 100 rows (6 %) cannot be used; at most 5 %",
    );
  });

  test("says the percentage that would let the file pass", () => {
    expect(() => checkWhenRead(1000, 123, IMPORT_LIMITS)).toThrow(/12\.3 %.*--max-rejected 13$/);
    expect(() => checkWhenRead(1000, 123, { ...IMPORT_LIMITS, maxRejected: 0.13 })).not.toThrow();
  });

  test("nothing, or nothing usable, is never a data set", () => {
    const everything = { ...IMPORT_LIMITS, maxRejected: 1 };
    expect(() => checkWhenRead(0, 0, everything)).toThrow("no row");
    expect(() => checkWhenRead(7, 7, everything)).toThrow("None of the 7 rows");
  });
});

describe("checkRemovals", () => {
  test("a first import has nothing to lose", () => {
    expect(() => checkRemovals(0, 0, IMPORT_LIMITS)).not.toThrow();
  });

  test("the share that is allowed is allowed", () => {
    expect(() => checkRemovals(35_000, 7000, IMPORT_LIMITS)).not.toThrow();
    expect(() => checkRemovals(35_000, 7001, IMPORT_LIMITS)).toThrow(/7,001 of 35,000.*--max-removed 21$/);
  });
});
