import { describe, expect, test } from "vitest";
import {
  draftThreshold,
  electorsChoice,
  fixedColumns,
  legalTenth,
  shownThreshold,
  type ThresholdColumns,
  tenthHolds,
  thresholdProblems,
} from "@/lib/petitions/threshold";

const countedOn = new Date("2026-01-01");
const count = { registered: 8_421, countedOn, source: "Essai" };
const columns: ThresholdColumns = {
  goal: 100,
  thresholdKind: "own",
  thresholdLabel: "",
  thresholdSource: "",
  thresholdElectors: null,
  thresholdCountedOn: null,
};
const scheme = {
  ...columns,
  thresholdKind: "scheme" as const,
  thresholdLabel: "Droit d’interpellation",
  thresholdSource: "Règlement, art. 5",
};
const electors = { ...columns, thresholdKind: "electors" as const };

test.each([
  [1, 1],
  [9, 1],
  [10, 1],
  [11, 2],
  [8_420, 842],
  [8_421, 843],
  [8_429, 843],
  [8_430, 843],
  [8_431, 844],
  [1_400_000, 140_000],
])("one tenth of %i electors is %i people: never less than a tenth", (registered, tenth) => {
  expect(legalTenth(registered)).toBe(tenth);
  expect(tenth * 10).toBeGreaterThanOrEqual(registered);
  expect((tenth - 1) * 10).toBeLessThan(registered);
});

test.each([
  ["72181", true],
  ["2A004", true],
  ["69123", true],
  ["13055", true],
  ["97411", true],
  ["97502", true],
  ["97608", true],
  ["98735", true],
  ["75056", false],
  ["97701", false],
  ["97801", false],
  ["98611", false],
  ["98818", false],
])("in %s the tenth of art. L1112-16 holds: %s", (insee, holds) => expect(tenthHolds(insee)).toBe(holds));

describe("what the form offers", () => {
  test("the tenth of the newest count", () =>
    expect(electorsChoice("72181", count)).toEqual({ state: "known", count, tenth: 843 }));

  test("nothing without a count, nor where nobody is registered", () => {
    expect(electorsChoice("72181", null)).toEqual({ state: "unknown" });
    expect(electorsChoice("55039", { ...count, registered: 0 })).toEqual({ state: "unknown" });
  });

  test("nothing where the rule is not known to hold, whatever is counted", () =>
    expect(electorsChoice("75056", count)).toEqual({ state: "elsewhere" }));
});

describe("the threshold", () => {
  const known = electorsChoice("72181", count);

  test("of one's own and of a scheme is what was typed, before and after publication", () => {
    expect(draftThreshold(columns, known)).toEqual({ kind: "own", goal: 100 });
    expect(shownThreshold(columns)).toEqual({ kind: "own", goal: 100 });
    const shown = { kind: "scheme", goal: 100, label: "Droit d’interpellation", source: "Règlement, art. 5" };
    expect(draftThreshold(scheme, known)).toEqual(shown);
    expect(shownThreshold(scheme)).toEqual(shown);
    expect(fixedColumns(shownThreshold(scheme))).toEqual({});
  });

  test("of the electors follows the newest count until it is fixed", () => {
    const threshold = draftThreshold(electors, known);
    expect(threshold).toEqual({ kind: "electors", goal: 843, count });
    const published = { ...electors, ...fixedColumns(threshold) };
    expect(published).toMatchObject({ goal: 843, thresholdElectors: 8_421, thresholdCountedOn: countedOn });
    expect(shownThreshold(published)).toEqual(threshold);
  });

  test("of electors that nobody counted has no number, and keeps a draft from being published", () => {
    const threshold = draftThreshold(electors, { state: "unknown" });
    expect(threshold).toEqual({ kind: "electors", goal: null, count: null });
    expect(fixedColumns(threshold)).toEqual({});
    expect(thresholdProblems(threshold)).toEqual({ seuil: "electors" });
    expect(thresholdProblems(draftThreshold(electors, known))).toEqual({});
  });
});
