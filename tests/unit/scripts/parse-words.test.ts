import { describe, expect, test } from "vitest";
import { parseWords, UsageError } from "@/scripts/cli/parse-words";

const suspend = { name: "petitions suspend", args: "SLUG --reason TEXT" };

describe("parseWords", () => {
  test("reads arguments and options, in any order", () => {
    const words = parseWords(
      ["petitions", "suspend", "--reason", "Hors sujet", "un-titre", "--json"],
      suspend,
    );
    expect(words.argument("SLUG")).toBe("un-titre");
    expect(words.option("--reason")).toBe("Hors sujet");
    expect(words.json).toBe(true);
  });

  test("takes a value after an equals sign, equals signs included", () => {
    expect(parseWords(["petitions", "suspend", "x", "--reason=a=b"], suspend).option("--reason")).toBe("a=b");
  });

  test("says what is missing", () => {
    const words = parseWords(["petitions", "suspend"], suspend);
    expect(() => words.argument("SLUG")).toThrow("SLUG is missing");
    expect(() => words.option("--reason")).toThrow(UsageError);
  });

  test.each([
    ["an unknown option", ["petitions", "suspend", "x", "--force"]],
    ["one argument too many", ["petitions", "suspend", "x", "y"]],
  ])("refuses %s", (_what, argv) => {
    expect(() => parseWords(argv, suspend)).toThrow(UsageError);
  });
});
