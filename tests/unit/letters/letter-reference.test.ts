import { describe, expect, test } from "vitest";
import { makeLetterReference, readLetterReference } from "@/lib/letters/letter-reference";

describe("a reference", () => {
  test.each(["72181", "2A004", "2B033", "97411", "01001"])(
    "of commune %s is read as it was made",
    (insee) => {
      const reference = makeLetterReference(insee);
      expect(reference).toMatch(new RegExp(`^DOL-${insee}-[0-9A-HJKMNP-TV-Z]{10}$`));
      expect(readLetterReference(reference)).toBe(reference);
    },
  );

  test("is another one each time", () => {
    const made = new Set(Array.from({ length: 500 }, () => makeLetterReference("72181")));
    expect(made.size).toBe(500);
  });
});

describe("what people type is forgiven", () => {
  test.each([
    ["lower case", "dol-72181-7k3m9q2xfa"],
    ["spaces", "  DOL 72181 7K3M9 Q2XFA "],
    ["no dashes", "DOL721817K3M9Q2XFA"],
    ["typographic dashes", "DOL–72181—7K3M9Q2XFA"],
    ["no-break spaces and dots", "DOL\u00a072181.7K3M9Q2XFA."],
    ["I for 1 in the code of the commune", "DOL-72I8I-7K3M9Q2XFA"],
    ["full-width characters", "ＤＯＬ-７２１８１-７K3M9Q2XFA"],
    ["zero for O in the prefix", "D0L-72181-7K3M9Q2XFA"],
    ["the address of the QR code", "https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA"],
    [
      "an address with more after it",
      "https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA/?x=1#comparer",
    ],
  ])("%s", (_what, typed) => {
    expect(readLetterReference(typed)).toBe("DOL-72181-7K3M9Q2XFA");
  });

  test("O, I and L in the random part", () => {
    expect(readLetterReference("DOL-72181-OIL0000000")).toBe("DOL-72181-0110000000");
  });

  test("in Corsica the letter stays a letter", () => {
    expect(readLetterReference("dol-2a oo4-7k3m9q2xfa")).toBe("DOL-2A004-7K3M9Q2XFA");
  });
});

describe("what is none", () => {
  test.each([
    ["nothing", ""],
    ["spaces", " \n\t "],
    ["another prefix", "REF-72181-7K3M9Q2XFA"],
    ["too short", "DOL-72181-7K3M9Q2XF"],
    ["too long", "DOL-72181-7K3M9Q2XFAA"],
    ["a letter that is never drawn", "DOL-72181-7K3M9Q2XFU"],
    ["letters for the commune", "DOL-ABCDE-7K3M9Q2XFA"],
    ["another script", "ДОЛ-72181-7K3M9Q2XFA"],
    ["markup", "<script>alert(1)</script>"],
    ["a lone surrogate", "\ud800DOL"],
    ["a hundred thousand characters", "DOL-".repeat(25_000)],
  ])("%s", (_what, typed) => {
    expect(readLetterReference(typed)).toBeNull();
  });
});
