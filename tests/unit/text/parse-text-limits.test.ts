import { describe, expect, it } from "vitest";
import { parseText } from "@/lib/text/parse-text";
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

  it("keeps what it refuses to nest", () => {
    expect(JSON.stringify(parseText(`${"> ".repeat(50)}mot`))).toContain("mot");
    expect(JSON.stringify(parseText("*mot ".repeat(20_000)).blocks).split("mot").length).toBe(20_001);
  });
});
