import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedStretch,
  type Draft,
  insertFootnote,
  insertLink,
  type LineStyle,
  toggleLines,
  toggleMark,
} from "@/lib/text/edit-markdown";

/** “un [mot] ici”: what stands between the brackets is selected; “un | ici”: nothing is. */
function draft(text: string): Draft {
  if (text.includes("|"))
    return { value: text.replace("|", ""), start: text.indexOf("|"), end: text.indexOf("|") };
  const start = text.indexOf("⟦");
  return { value: text.replace("⟦", "").replace("⟧", ""), start, end: text.indexOf("⟧") - 1 };
}
function show({ value, start, end }: Draft): string {
  if (start === end) return `${value.slice(0, start)}|${value.slice(start)}`;
  return `${value.slice(0, start)}⟦${value.slice(start, end)}⟧${value.slice(end)}`;
}

describe("toggleMark", () => {
  it.each([
    ["un ⟦mot⟧ ici", "un **⟦mot⟧** ici"],
    ["un **⟦mot⟧** ici", "un ⟦mot⟧ ici"],
    ["un ⟦**mot**⟧ ici", "un ⟦mot⟧ ici"],
    ["un ⟦mot ⟧ici", "un **⟦mot⟧** ici"],
    ["un | ici", "un **|** ici"],
    ["*⟦mot⟧*", "***⟦mot⟧***"],
    ["⟦un\n\ndeux⟧", "⟦**un**\n\n**deux**⟧"],
    ["⟦⟧", "**|**"],
  ])("bold: %s", (before, after) => expect(show(toggleMark(draft(before), "**"))).toBe(after));

  it.each([
    ["un ⟦mot⟧ ici", "un *⟦mot⟧* ici"],
    ["un *⟦mot⟧* ici", "un ⟦mot⟧ ici"],
    ["un **⟦mot⟧** ici", "un ***⟦mot⟧*** ici"],
    ["un ***⟦mot⟧*** ici", "un **⟦mot⟧** ici"],
    ["⟦**mot**⟧", "*⟦**mot**⟧*"],
  ])("italics: %s", (before, after) => expect(show(toggleMark(draft(before), "*"))).toBe(after));
});

describe("toggleLines", () => {
  const cases: [LineStyle, string, string][] = [
    ["heading", "un\nde|ux", "un\n## deux|"],
    ["heading", "## de|ux", "deux|"],
    ["bullets", "⟦un\ndeux⟧\ntrois", "⟦- un\n- deux⟧\ntrois"],
    ["bullets", "⟦- un\n- deux⟧", "⟦un\ndeux⟧"],
    ["bullets", "⟦1. un\n2. deux⟧", "⟦- un\n- deux⟧"],
    ["numbers", "⟦un\n\ndeux⟧", "⟦1. un\n\n2. deux⟧"],
    ["numbers", "|", "1. |"],
    ["quote", "⟦un⟧", "> un|"],
    ["quote", "⟦un\n⟧deux", "> un|\ndeux"],
  ];
  it.each(cases)("%s: %s", (style, before, after) =>
    expect(show(toggleLines(draft(before), style))).toBe(after),
  );
});

describe("insertLink", () => {
  it.each([
    ["voir ⟦le site⟧", "voir [le site](⟦https://⟧)"],
    ["voir |", "voir [texte](⟦https://⟧)"],
    ["voir ⟦https://exemple.fr⟧", "voir [⟦texte⟧](https://exemple.fr)"],
  ])("%s", (before, after) => expect(show(insertLink(draft(before), "texte"))).toBe(after));
});

describe("insertFootnote", () => {
  it.each([
    ["un fait|.", "un fait[^1].\n\n[^1]: ⟦source⟧"],
    ["un ⟦fait⟧[^4].\n\n[^4]: x\n", "un fait[^5][^4].\n\n[^4]: x\n\n[^5]: ⟦source⟧"],
  ])("%s", (before, after) => expect(show(insertFootnote(draft(before), "source"))).toBe(after));
});

describe("changedStretch", () => {
  it("says what to type over what", () => {
    expect(changedStretch("un mot ici", "un **mot** ici")).toEqual({ start: 3, end: 6, text: "**mot**" });
    expect(changedStretch("abc", "abc")).toEqual({ start: 3, end: 3, text: "" });
  });

  it("always leads from one text to the other", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "*") }),
        fc.string({ unit: fc.constantFrom("a", "b", "*") }),
        (before, after) => {
          const { start, end, text } = changedStretch(before, after);
          expect(before.slice(0, start) + text + before.slice(end)).toBe(after);
        },
      ),
    );
  });
});

describe("every edit", () => {
  const words = fc.array(fc.constantFrom("mot", " ", "\n", "**", "*", "- ", "1. ", "[^1]"), {
    maxLength: 12,
  });
  const drafts = words.chain((parts) => {
    const value = parts.join("");
    const position = fc.nat(value.length);
    return fc
      .tuple(position, position)
      .map(([a, b]) => ({ value, start: Math.min(a, b), end: Math.max(a, b) }));
  });
  const count = (value: string) => value.split("mot").length;

  it("keeps every word and a selection inside the text", () => {
    const edits = [
      (d: Draft) => toggleMark(d, "**"),
      (d: Draft) => toggleMark(d, "*"),
      (d: Draft) => toggleLines(d, "bullets"),
      (d: Draft) => toggleLines(d, "quote"),
      (d: Draft) => insertFootnote(d, "x"),
    ];
    fc.assert(
      fc.property(drafts, fc.constantFrom(...edits), (before, edit) => {
        const after = edit(before);
        // An edit inside a word may part it in two; it may not take a letter away.
        const letters = (value: string) => value.replace(/[^mot]/g, "").length;
        expect(letters(after.value)).toBe(letters(before.value));
        expect(count(after.value)).toBeLessThanOrEqual(count(before.value));
        expect(0 <= after.start && after.start <= after.end && after.end <= after.value.length).toBe(true);
      }),
    );
  });
});
