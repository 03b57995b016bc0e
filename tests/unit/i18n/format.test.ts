import { describe, expect, it } from "vitest";
import { formatCount, formatDate, formatDateTime, plural } from "@/lib/i18n/format";

describe("formatCount", () => {
  it.each([
    [0, "0"],
    [999, "999"],
    [1000, "1\u202f000"],
    [1234567, "1\u202f234\u202f567"],
    [-4200, "-4\u202f200"],
  ])("%d", (count, text) => expect(formatCount(count)).toBe(text));
});

describe("dates", () => {
  it("writes the first of the month as an ordinal, the others as they are", () => {
    expect(formatDate(new Date("2026-12-01T10:00:00Z"))).toBe("1er décembre 2026");
    expect(formatDate(new Date("2026-08-11T10:00:00Z"))).toBe("11 août 2026");
  });

  it("counts days and hours in Paris, winter and summer", () => {
    expect(formatDate(new Date("2026-11-30T23:30:00Z"))).toBe("1er décembre 2026");
    expect(formatDateTime(new Date("2026-12-01T13:05:00Z"))).toBe("1er décembre 2026 à 14\u00a0h\u00a005");
    expect(formatDateTime(new Date("2026-06-30T22:00:00Z"))).toBe("1er juillet 2026 à 0\u00a0h\u00a000");
  });
});

describe("plural", () => {
  it.each([
    [0, "signature"],
    [1, "signature"],
    [1.5, "signature"],
    [2, "signatures"],
    [1000, "signatures"],
  ])("%d takes %s", (count, word) => expect(plural(count, "signature", "signatures")).toBe(word));
});
