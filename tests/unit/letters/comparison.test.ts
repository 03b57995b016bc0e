import { describe, expect, test } from "vitest";
import { makeComparison, readComparison } from "@/lib/letters/comparison";

const now = new Date("2026-12-01T10:00:00Z");
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const reference = "DOL-72181-7K3M9Q2XFA";
const digest = "ab".repeat(32);

describe("the verdict of an upload", () => {
  const value = makeComparison(reference, digest, now);

  test("is read for two minutes", () => {
    expect(readComparison(reference, value, now)).toBe(digest);
    expect(readComparison(reference, value, later(120))).toBe(digest);
    expect(readComparison(reference, value, later(121))).toBeNull();
    expect(readComparison(reference, value, later(-1))).toBeNull();
  });

  test("is not one for another letter, another file or another time", () => {
    expect(readComparison("DOL-72181-0000000000", value, now)).toBeNull();
    expect(readComparison(reference, value.replace("ab", "ba"), now)).toBeNull();
    const [made, , mac] = value.split("-");
    expect(
      readComparison(reference, [made, later(60).getTime().toString(36), mac].join("-"), now),
    ).toBeNull();
  });

  test.each(["", digest, `${digest}-0-${"0".repeat(32)}`, "x".repeat(100_000)])(
    "cannot be made up: %.20s",
    (made) => {
      expect(readComparison(reference, made, now)).toBeNull();
    },
  );
});
