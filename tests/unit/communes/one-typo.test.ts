import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withinOneTypo } from "@/lib/communes/one-typo";

describe("withinOneTypo", () => {
  test.each([
    ["nantes", "nantes", true],
    ["nante", "nantes", true],
    ["nanttes", "nantes", true],
    ["nbntes", "nantes", true],
    ["anntes", "nantes", true],
    ["nantse", "nantes", true],
    ["antes", "nantes", true],
    ["snante", "nantes", false],
    ["nant", "nantes", false],
    ["ntanes", "nantes", false],
  ])("%s, %s: %s", (typed, word, expected) => {
    expect(withinOneTypo(typed, word)).toBe(expected);
    expect(withinOneTypo(word, typed)).toBe(expected);
  });

  test.each([
    ["montpelie", "montpellier", true],
    ["mnotp", "montpellier", true],
    ["montx", "montpellier", true],
    ["mxxtp", "montpellier", false],
    ["montpelliers", "montpellier", true],
  ])("%s begins %s: %s", (typed, word, expected) => {
    expect(withinOneTypo(typed, word, true)).toBe(expected);
  });

  test("any one mistake in any word is forgiven", () => {
    const letter = fc.constantFrom(..."abcde");
    const word = fc.array(letter, { minLength: 2, maxLength: 8 }).map((letters) => letters.join(""));
    fc.assert(
      fc.property(word, fc.nat(), letter, fc.nat(3), (right, where, other, mistake) => {
        const at = where % right.length;
        const rest = right.slice(at + 1);
        const typed = [
          right.slice(0, at) + rest,
          right.slice(0, at) + other + rest,
          right.slice(0, at) + other + right.slice(at),
          right.slice(0, at) + rest.charAt(0) + right.charAt(at) + rest.slice(1),
        ][mistake] as string;
        return withinOneTypo(typed, right);
      }),
    );
  });
});
