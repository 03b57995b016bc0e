import { describe, expect, it } from "vitest";
import { parseText } from "@/lib/text/parse-text";
import type { Block } from "@/lib/text/text-document";
import { absurd } from "./absurd-markdown";

/** Far above what a quiet machine takes, far below what a quadratic parser would. */
const LIMIT = 5000;

describe("100,000 characters", () => {
  it.each(Object.entries(absurd))(
    "%s",
    (_, text) => {
      const started = performance.now();
      const document = parseText(text);
      JSON.stringify(document);
      const took = performance.now() - started;
      expect(took).toBeLessThan(LIMIT);
    },
    60_000,
  );

  it("reads a text of thousands of lines as plain text", () => {
    const { blocks } = parseText(`${"a\n\n".repeat(3000)}**b**\nc`);
    expect(blocks).toHaveLength(3001);
    expect(blocks.at(-1)).toEqual({
      type: "paragraph",
      children: [{ type: "text", value: "**b**" }, { type: "break" }, { type: "text", value: "c" }],
    });
  });

  it.each([
    ["items", "- mot\n"],
    ["numbered items", "1. mot\n"],
    ["quoted lists", "> - mot\n"],
    ["definitions", "[mot]: https://exemple.fr\n"],
    ["addresses", "mot@exemple.fr. "],
  ])("reads thousands of %s as plain text, every word kept", (_, piece) => {
    const { blocks } = parseText(piece.repeat(2000));
    expect(blocks.every(({ type }) => type === "paragraph")).toBe(true);
    expect(JSON.stringify(blocks).split("mot").length).toBe(2001);
  });

  it("still reads hundreds of items as a list", () => {
    const [list] = parseText("- mot\n".repeat(600)).blocks;
    expect(list?.type === "list" && list.items.length).toBe(600);
  });

  it("bounds the depth of a list that goes deeper line after line", () => {
    const text = Array.from({ length: 300 }, (_, at) => `${" ".repeat(2 * at)}- mot`).join("\n");
    const { blocks } = parseText(text);
    expect(JSON.stringify(blocks).split("mot").length).toBe(301);
    const depthOf = (inner: Block[]): number =>
      Math.max(0, ...inner.map((block) => (block.type === "list" ? 1 + depthOf(block.items.flat()) : 0)));
    expect(depthOf(blocks)).toBeLessThanOrEqual(6);
  });

  it("shows what looks like HTML as typed, however often", () => {
    const json = JSON.stringify(parseText("<![CDATA[ </p> <?php ".repeat(500)));
    expect(json.split("<![CDATA[ </p> <?php").length).toBe(501);
  });

  it("keeps links in a long paragraph with a bracket left open", () => {
    const json = JSON.stringify(parseText(`[ouvert ${"mot ".repeat(3000)}[a](https://exemple.fr)`));
    expect(json).toContain("[ouvert mot");
    expect(json).toContain('"href":"https://exemple.fr"');
  });

  it("keeps what it refuses to nest", () => {
    expect(JSON.stringify(parseText(`${"> ".repeat(50)}mot`))).toContain("mot");
    expect(JSON.stringify(parseText("*mot ".repeat(20_000)).blocks).split("mot").length).toBe(20_001);
  });
});
