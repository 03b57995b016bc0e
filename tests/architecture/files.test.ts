import { expect, test } from "vitest";
import { filesIn, sourceFiles } from "./source-files";

const LONGEST = 300;
/** A test file is a list of cases: one may be skipped over. */
const LONGEST_TEST = 400;
const LONG = 200;

/** Tables of data are read by looking something up, not from top to bottom. */
const DATA = [/^lib\/communes\/.*(forms|overrides|departments).*\.ts$/, /^prisma\/seed/, /^prisma\/demo/];
const written = sourceFiles.filter(({ path }) => !DATA.some((pattern) => pattern.test(path)));

test("a file has a name that says what it does", () => {
  const vague = /(^|[/.-])(utils?|helpers?|misc|managers?|common|shared)([/.-]|$)/i;
  expect(sourceFiles.map(({ path }) => path).filter((path) => vague.test(path))).toEqual([]);
});

test("names of files are in kebab-case", () => {
  const odd = sourceFiles.filter(({ path }) => {
    const name = path.split("/").at(-1) ?? "";
    return !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|tsx|mjs|mts)$/.test(name);
  });
  expect(odd.map(({ path }) => path)).toEqual([]);
});

test(`no file is longer than ${LONGEST} lines`, () => {
  const tooLong = written.filter(
    ({ path, lines }) => lines > (path.startsWith("tests/") ? LONGEST_TEST : LONGEST),
  );
  expect(tooLong.map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
});

test(`files past ${LONG} lines are rare`, () => {
  const long = written.filter(({ path, lines }) => lines > LONG && !path.startsWith("tests/"));
  const list = long.map(({ path, lines }) => `${path}: ${lines} lines`);
  if (list.length > 0) console.warn(`Look for the second thing these do:\n  ${list.join("\n  ")}`);
  expect(list.length, list.join("\n")).toBeLessThanOrEqual(Math.max(1, written.length * 0.02));
});

test("pure files take the time as a value", () => {
  const pure = filesIn("lib").filter(
    (file) => !file.imports.includes("server-only") && file.path !== "lib/clock.ts",
  );
  const timed = pure.filter(({ text }) => /\bnew Date\(\s*\)|\bDate\.now\(\)/.test(withoutComments(text)));
  expect(timed.map(({ path }) => path)).toEqual([]);
});

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
