import { describe, expect, test } from "vitest";
import { composeVersion } from "@/lib/letters/letter-version";
import { versionLine } from "@/lib/letters/pdf/version-wording";
import { typographe } from "@/lib/text/french-typography";

const first = { number: 1, publishedAt: new Date("2026-11-21T09:00:00Z") };
const second = { number: 2, publishedAt: new Date("2026-12-01T09:00:00Z"), sha256: "ab".repeat(32) };
const current = { number: 2, date: "1er décembre 2026", sha256: second.sha256 };

describe("the version that a letter holds", () => {
  test("is named with its date and its hash", () => {
    expect(composeVersion({ current: second, listed: [] })).toEqual({ version: current });
    expect(composeVersion({ current: second, listed: [{ ...second, count: 9 }] })).toEqual({
      version: current,
    });
  });

  test("says who signed another one, oldest first", () => {
    const listed = [
      { ...second, count: 2 },
      { ...first, count: 1200 },
    ];
    expect(composeVersion({ current: second, listed })).toEqual({
      version: {
        ...current,
        signed: [
          { number: 1, date: "21 novembre 2026", count: 1200 },
          { number: 2, date: "1er décembre 2026", count: 2 },
        ],
      },
    });
  });

  test("says so when all signed the one before", () => {
    const { version } = composeVersion({ current: second, listed: [{ ...first, count: 3 }] });
    expect(version?.signed).toEqual([{ number: 1, date: "21 novembre 2026", count: 3 }]);
  });

  test("is nothing in a letter from before there were versions", () => {
    expect(composeVersion(undefined)).toEqual({});
    expect(composeVersion(null)).toEqual({});
  });
});

describe("its line in the letter", () => {
  const url = "https://doleances.example/petitions/fontaines";
  const signed = [
    { number: 1, date: "21 novembre 2026", count: 1 },
    { number: 2, date: "1er décembre 2026", count: 1200 },
  ];

  test("holds the whole hash, whatever typography does", () => {
    for (const sha256 of [current.sha256, `${"1".repeat(40)}e${"0".repeat(23)}`]) {
      const line = typographe(versionLine({ ...current, sha256 }, url));
      expect(line).toContain(sha256);
      expect(line).toContain("version\u00a02, du 1er décembre 2026");
    }
    expect(versionLine(current, url)).not.toContain("Ont signé");
  });

  test("counts the signatories of each version, and leads to their differences", () => {
    const line = versionLine({ ...current, signed }, url);
    expect(line).toContain("1\u00a0personne la version\u00a01 (du 21 novembre 2026)");
    expect(line).toContain("1\u202f200\u00a0personnes la version\u00a02 (du 1er décembre 2026)");
    expect(line).toMatch(/doleances\.example\/petitions\/fontaines\/versions$/);
  });
});
