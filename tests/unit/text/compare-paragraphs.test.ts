import { describe, expect, test } from "vitest";
import { longestCommon } from "@/lib/text/align-sequences";
import { compareTexts, compareWords, paragraphsOf } from "@/lib/text/compare-paragraphs";
import { offerChanges, takeChanges } from "@/lib/text/take-changes";

const BEFORE = ["Le banc est cassé depuis mai.", "La fontaine ne coule plus.", "Nous demandons une date."];

const kinds = (before: string, after: string) => compareTexts(before, after).map(({ kind }) => kind);
const text = (paragraphs: readonly string[]) => paragraphs.join("\n\n");

describe("paragraphs", () => {
  test("are what empty lines part", () => {
    expect(paragraphsOf("Un\nvers\n\n \n\n\nDeux  \n")).toEqual(["Un\nvers", "Deux"]);
    expect(paragraphsOf(" \n\n")).toEqual([]);
  });

  test("that stay, come, go and change", () => {
    expect(kinds(text(BEFORE), text(BEFORE))).toEqual(["same", "same", "same"]);
    expect(kinds("", text(BEFORE))).toEqual(["added", "added", "added"]);
    expect(kinds(text(BEFORE), text(BEFORE.slice(1)))).toEqual(["removed", "same", "same"]);
    const changed = [BEFORE[0] ?? "", "La fontaine ne coule plus du tout.", "Autre chose : rien à voir."];
    expect(kinds(text(BEFORE), text(changed))).toEqual(["same", "changed", "removed", "added"]);
  });

  test("wrapped otherwise are the same", () => {
    expect(kinds("Le banc\nest cassé.", "Le banc est cassé.")).toEqual(["same"]);
  });

  test("one before a rewritten one is an addition", () => {
    const after = "Un préambule tout neuf.\n\nLe banc est cassé depuis avril.";
    expect(kinds("Le banc est cassé depuis mai.", after)).toEqual(["added", "changed"]);
  });
});

describe("words", () => {
  test("pieces give both texts back", () => {
    const [before, after] = ["L’été {{commune.de}}, à 3 h !", "L’hiver {{ville}}, à 4 h !"];
    const pieces = compareWords(before, after);
    const side = (other: string) =>
      pieces.flatMap((piece) => (piece.kind === other ? [] : piece.text)).join("");
    expect(side("added")).toBe(before);
    expect(side("removed")).toBe(after);
    expect(pieces).toContainEqual({ kind: "removed", text: "été {{commune.de}}" });
  });

  test("texts past all bounds are told apart whole", () => {
    const long = (word: string) => Array.from({ length: 5_000 }, (_, at) => `${word}${at}`);
    expect(longestCommon(["a", ...long("b"), "z"], ["a", ...long("c"), "z"])).toHaveLength(2);
  });
});

describe("a change of the text one started from", () => {
  const after = [
    "Le banc est cassé depuis le mois de mai.",
    BEFORE[1] ?? "",
    "Une pétition circule.",
    BEFORE[2] ?? "",
  ];
  const offer = (own: readonly string[]) => offerChanges(BEFORE, after, own);
  const all = (offered: { id: number }[]) => new Set(offered.map(({ id }) => id));

  test("taken whole, gives the new text", () => {
    const offered = offer(BEFORE);
    expect(offered.map(({ kind, standing }) => [kind, standing])).toEqual([
      ["changed", "clean"],
      ["added", "clean"],
    ]);
    expect(takeChanges(BEFORE, offered, all(offered))).toEqual(after);
    expect(takeChanges(BEFORE, offered, new Set())).toEqual(BEFORE);
  });

  test("keeps what the group added", () => {
    const own = ["Chez nous aussi.", ...BEFORE, "Et vite."];
    const offered = offer(own);
    expect(takeChanges(own, offered, all(offered))).toEqual(["Chez nous aussi.", ...after, "Et vite."]);
  });

  test("says when the group rewrote the passage", () => {
    const own = ["Le banc est cassé depuis trois ans.", ...BEFORE.slice(1)];
    const [change] = offer(own);
    expect(change).toMatchObject({ standing: "rewritten", own: own[0], before: BEFORE[0] });
    expect(takeChanges(own, offer(own), new Set([1]))[0]).toBe(after[0]);
  });

  test("says when the group took the passage out, and puts it back in its place", () => {
    const own = BEFORE.slice(1);
    expect(offer(own)[0]).toMatchObject({ standing: "dropped", own: "" });
    expect(takeChanges(own, offer(own), new Set([1]))).toEqual([after[0], ...own]);
  });

  test("is not offered when one's own says it already", () => {
    expect(offer(after)).toEqual([]);
  });

  test("a removal goes with the passage, unless it has gone already", () => {
    const shorter = BEFORE.slice(0, 2);
    expect(takeChanges(BEFORE, offerChanges(BEFORE, shorter, BEFORE), new Set([1]))).toEqual(shorter);
    expect(offerChanges(BEFORE, shorter, shorter)).toEqual([]);
  });

  test("several insertions at one place keep their order", () => {
    const more = ["Alpha.", "Bêta.", ...BEFORE, "Gamma.", "Delta."];
    const offered = offerChanges(BEFORE, more, BEFORE);
    expect(takeChanges(BEFORE, offered, all(offered))).toEqual(more);
  });

  test("any three texts: nothing taken changes nothing, all taken from the same start gives the new one", () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const some = () => Array.from({ length: random(6) }, () => `p${random(8)} reste ${random(3)}`);
    for (let round = 0; round < 300; round++) {
      const [start, next, own] = [some(), some(), some()];
      expect(takeChanges(own, offerChanges(start, next, own), new Set())).toEqual(own);
    }
  });
});
