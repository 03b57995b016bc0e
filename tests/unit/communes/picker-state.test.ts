import { describe, expect, test } from "vitest";
import { initialPickerState, type PickerAction, pickerReducer } from "@/components/communes/picker-state";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";

const commune = (insee: string, name: string): CommuneSuggestion => ({
  insee,
  name,
  department: "Sarthe",
  departmentCode: "72",
  postalCodes: ["72000"],
});
const suggestions = [commune("72181", "Le Mans"), commune("72182", "Mansigné")];
const empty = initialPickerState(undefined);
const stateAfter = (actions: PickerAction[], from = empty) => actions.reduce(pickerReducer, from);
const typed = { type: "typed", text: "mans" } as const;
const answered = { type: "answered", text: "mans", suggestions } as const;
const down = { type: "moved", by: 1 } as const;
const up = { type: "moved", by: -1 } as const;

describe("pickerReducer", () => {
  test("an answer opens the list, with the keyboard still in the text", () => {
    expect(stateAfter([typed, answered])).toMatchObject({ open: true, active: -1, insee: "" });
  });

  test("an answer to what is no longer typed is dropped", () => {
    expect(stateAfter([typed, { type: "typed", text: "mansi" }, answered])).toMatchObject({
      open: false,
      suggestions: [],
    });
  });

  test("an answer that comes after a choice is dropped", () => {
    const chosen = stateAfter([typed, { type: "chose", suggestion: commune("72181", "mans") }]);
    expect(stateAfter([{ type: "answered", text: chosen.text, suggestions }], chosen)).toEqual(chosen);
  });

  test("no commune found: nothing to open, and something to say", () => {
    expect(stateAfter([typed, { ...answered, suggestions: [] }])).toMatchObject({
      open: false,
      answered: "mans",
    });
  });

  test.each([
    [[down], 0],
    [[down, down], 1],
    [[down, down, down], 0],
    [[up], 1],
    [[up, up, up], 1],
    [[down, { type: "left-options" } as const], -1],
  ])("the arrows go round (%#)", (moves, active) => {
    expect(stateAfter([typed, answered, ...moves]).active).toBe(active);
  });

  test("an arrow opens again a list that was closed", () => {
    expect(stateAfter([typed, answered, { type: "closed" }, down])).toMatchObject({ open: true, active: 0 });
    expect(stateAfter([down])).toEqual(empty);
  });

  test("a choice fills the field and its code; changing the text empties the code", () => {
    const chosen = stateAfter([
      typed,
      answered,
      { type: "chose", suggestion: suggestions[0] as CommuneSuggestion },
    ]);
    expect(chosen).toMatchObject({ text: "Le Mans (72)", insee: "72181", open: false });
    expect(stateAfter([{ type: "typed", text: "Le Mans (7" }], chosen).insee).toBe("");
  });

  test("emptying the text closes the list", () => {
    expect(stateAfter([typed, answered, { type: "typed", text: " " }])).toMatchObject({
      open: false,
      suggestions: [],
    });
    expect(stateAfter([typed, answered, { type: "cleared" }])).toEqual(empty);
  });

  test("a failure says so and leaves the text to the server", () => {
    expect(stateAfter([typed, { type: "failed", text: "mans" }])).toMatchObject({
      failed: true,
      text: "mans",
      open: false,
    });
    expect(stateAfter([typed, { type: "failed", text: "man" }]).failed).toBe(false);
  });
});
