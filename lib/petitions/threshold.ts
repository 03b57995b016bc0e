import type { ElectorsView } from "@/lib/directory/commune-directory";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { THRESHOLD_FIELDS } from "./threshold-form";

/** The columns of a petition that say where its number comes from. */
export type ThresholdColumns = {
  goal: number;
  thresholdKind: "own" | "scheme" | "electors";
  thresholdLabel: string;
  thresholdSource: string;
  thresholdElectors: number | null;
  thresholdCountedOn: Date | null;
};

/**
 * The number of signatures a petition hopes for, and what it means. A tenth whose electors nobody has counted
 * yet has no number: only a draft can be in that case.
 */
export type Threshold =
  | { kind: "own"; goal: number }
  | { kind: "scheme"; goal: number; label: string; source: string }
  | { kind: "electors"; goal: number; count: ElectorsView }
  | { kind: "electors"; goal: null; count: null };

/** What the form may offer of the tenth: a number, or why not. */
export type ElectorsChoice =
  | { state: "known"; count: ElectorsView; tenth: number }
  | { state: "unknown" }
  /** Where it is not established that the rule holds. */
  | { state: "elsewhere" };

/** One tenth of the electors on a commune's roll, a whole number of people (CGCT art. L1112-16). */
export function legalTenth(registered: number): number {
  return Math.ceil(registered / 10);
}

/** Paris is a collectivité of its own kind since 2019: a tenth or a twentieth, we could not establish. */
const PARIS = "75056";
/**
 * Saint-Barthélemy, Saint-Martin and Wallis-et-Futuna have no communes, only their place in the COG;
 * Nouvelle-Calédonie has a code des communes of its own. In French Polynesia the tenth holds (art. L1821-1).
 */
const WITHOUT_THE_RULE = ["977", "978", "986", "988"];

/** Whether art. L1112-16 gives one tenth of the electors of this commune, by INSEE code, the right to ask. */
export function tenthHolds(insee: string): boolean {
  return insee !== PARIS && !WITHOUT_THE_RULE.includes(insee.slice(0, 3));
}

/** What the form offers, given the newest count of the commune; nobody registered is no count. */
export function electorsChoice(insee: string, newest: ElectorsView | null): ElectorsChoice {
  if (!tenthHolds(insee)) return { state: "elsewhere" };
  if (!newest || newest.registered < 1) return { state: "unknown" };
  return { state: "known", count: newest, tenth: legalTenth(newest.registered) };
}

/** The threshold of a draft: its tenth is that of the newest count, until it is published. */
export function draftThreshold(columns: ThresholdColumns, choice: ElectorsChoice): Threshold {
  if (columns.thresholdKind !== "electors") return shownThreshold(columns);
  return choice.state === "known"
    ? { kind: "electors", goal: choice.tenth, count: choice.count }
    : { kind: "electors", goal: null, count: null };
}

/** The threshold of a published petition, as it was fixed. */
export function shownThreshold(columns: ThresholdColumns): Threshold {
  const { goal, thresholdElectors: registered, thresholdCountedOn: countedOn } = columns;
  switch (columns.thresholdKind) {
    case "own":
      return { kind: "own", goal };
    case "scheme":
      return { kind: "scheme", goal, label: columns.thresholdLabel, source: columns.thresholdSource };
    case "electors":
      return registered === null || countedOn === null
        ? { kind: "electors", goal: null, count: null }
        : { kind: "electors", goal, count: { registered, countedOn, source: columns.thresholdSource } };
  }
}

/** What to write when a petition is published, so that no later count moves its number. */
export function fixedColumns(threshold: Threshold): Partial<ThresholdColumns> {
  if (threshold.kind !== "electors" || threshold.count === null) return {};
  return {
    goal: threshold.goal,
    thresholdElectors: threshold.count.registered,
    thresholdCountedOn: threshold.count.countedOn,
    thresholdSource: threshold.count.source,
  };
}

/** What keeps a draft from being published with this threshold, by field of its form. */
export function thresholdProblems(threshold: Threshold): FieldErrors {
  if (threshold.goal === null) return { [THRESHOLD_FIELDS.kind]: "electors" };
  const errors: FieldErrors = {};
  if (threshold.goal < 1) errors[THRESHOLD_FIELDS.goal] = "number";
  if (threshold.kind !== "scheme") return errors;
  if (!threshold.label) errors[THRESHOLD_FIELDS.label] = "required";
  if (!threshold.source) errors[THRESHOLD_FIELDS.source] = "required";
  return errors;
}
