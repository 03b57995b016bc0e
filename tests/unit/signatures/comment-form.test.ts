import { describe, expect, test } from "vitest";
import { COMMENT_MAX, commentSchema, tameComment } from "@/lib/signatures/comment-form";

const parse = (message: string) => commentSchema.safeParse({ message });
const problemOf = (message: string) => parse(message).error?.issues[0]?.message;

describe("what is kept of a message", () => {
  test.each([
    ["Pour mes enfants.", "Pour mes enfants."],
    [
      "  Pour \t mes\u00a0enfants.  \r\n\r\n\r\n\r\n\r\nEt les vôtres.  ",
      "Pour mes enfants.\n\nEt les vôtres.",
    ],
    ["<script>alert(1)</script> **gras** [lien](x)", "<script>alert(1)</script> **gras** [lien](x)"],
    ["avant\u202eerrière\u202c\u200b", "avanterrière"],
    ["Ouiiiiiiiiiiiii !!!!!!!!!!!!!!", "Ouiiii !!!!"],
    ["06 0000000", "06 0000000"],
    ["Việt Nam, עִבְרִית, 👩‍🌾", "Việt Nam, עִבְרִית, 👩‍🌾"],
    ["\ud800abc", "\ufffdabc"],
  ])("%j", (typed, kept) => {
    expect(tameComment(typed)).toBe(kept);
  });

  test("piles of marks are cut to three on a letter", () => {
    const zalgo = `a${"\u0316\u0317\u0318\u0319\u031c\u031d".repeat(20)}`;
    expect([...tameComment(zalgo)].length).toBeLessThanOrEqual(4);
  });

  test("five hundred lines become twelve at most, and lose no word", () => {
    const lines = tameComment(Array.from({ length: 500 }, (_, at) => `mot${at}`).join("\n")).split("\n");
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toContain("mot499");
    expect(tameComment("\n".repeat(500))).toBe("");
  });

  test("is the same when it is tamed again", () => {
    for (const text of ["a\n\n\n\nb", `${"x\n".repeat(40)}`, "!!!!!!!", " a  b "]) {
      expect(tameComment(tameComment(text))).toBe(tameComment(text));
    }
  });
});

describe("the form", () => {
  test("takes a message", () => {
    expect(parse(" Pour l’ombre. ").data).toEqual({ text: "Pour l’ombre." });
    expect(parse("👏").data).toEqual({ text: "👏" });
    expect(parse("é ".repeat(COMMENT_MAX / 2)).success).toBe(true);
  });

  test.each([
    ["", "required"],
    [" \n \u200b ", "required"],
    ["…!?", "required"],
    ["ab ".repeat(200), "too-long"],
    ["ab".repeat(50_000), "too-long"],
  ])("refuses %j", (message, problem) => {
    expect(problemOf(message)).toBe(problem);
  });

  test("without the field at all", () => {
    expect(commentSchema.safeParse({}).error?.issues[0]?.message).toBe("required");
  });
});
