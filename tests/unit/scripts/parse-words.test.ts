import { describe, expect, test } from "vitest";
import { parseWords, UsageError } from "@/scripts/cli/parse-words";

const suspend = { name: "petitions suspend", args: "SLUG --reason TEXT" };
const importing = {
  name: "directory import",
  args: "DATASET FILE|URL [--dry-run] [--max-rejected PERCENT] [--rejects FILE]",
};

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

  test("takes flags and options that may be left out, wherever they stand", () => {
    const call = ["directory", "import", "--dry-run", "mairies", "--max-rejected", "10", "x.json"];
    const words = parseWords(call, importing);
    expect(words.argument("DATASET")).toBe("mairies");
    expect(words.argument("FILE|URL")).toBe("x.json");
    expect(words.flag("--dry-run")).toBe(true);
    expect(words.optional("--max-rejected")).toBe("10");
    expect(words.optional("--rejects")).toBeUndefined();
  });

  test("a flag that is left out is not set", () => {
    expect(parseWords(["directory", "import", "mairies", "x"], importing).flag("--dry-run")).toBe(false);
  });

  test.each([
    ["a value for a flag", ["--dry-run=no"], "takes no value"],
    ["an option without its value", ["--rejects"], "--rejects needs a value"],
    ["an option followed by another", ["--rejects", "--dry-run"], "--rejects needs a value"],
    ["an option with nothing after its equals sign", ["--rejects="], "--rejects needs a value"],
    ["an option that is in none of the brackets", ["--max-removed", "3"], "no option --max-removed"],
  ])("refuses %s", (_what, options, message) => {
    expect(() => parseWords(["directory", "import", "mairies", "x", ...options], importing)).toThrow(message);
  });
});
