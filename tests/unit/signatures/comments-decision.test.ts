import { describe, expect, test } from "vitest";
import { commentFilterOf } from "@/lib/signatures/comment-status";
import { commentsDecisionSchema, oneGesture, seenField, seenValue } from "@/lib/signatures/comments-decision";

const ID = "0190a1b2-0000-7000-8000-00000000000";
const AT = new Date("2026-11-21T10:00:00.123Z");
const form = (fields: Record<string, string>) =>
  commentsDecisionSchema.safeParse({ petitionId: "p", ...fields });

describe("what organisers decide", () => {
  test("one message, by its own button, whatever is ticked", () => {
    const one = { id: `${ID}1`, writtenAt: AT };
    const fields = { geste: oneGesture("publier", one), [seenField(`${ID}2`)]: seenValue(AT) };
    expect(form(fields).data).toEqual({ petitionId: "p", decision: "published", seen: [one] });
  });

  test("those that are ticked", () => {
    const fields = {
      geste: "masquer",
      [seenField(`${ID}1`)]: seenValue(AT),
      [seenField(`${ID}2`)]: seenValue(AT),
    };
    expect(form({ ...fields, autre: "x", message_x: "1" }).data).toEqual({
      petitionId: "p",
      decision: "hidden",
      seen: [
        { id: `${ID}1`, writtenAt: AT },
        { id: `${ID}2`, writtenAt: AT },
      ],
    });
  });

  test("never more than fifty", () => {
    const many = Array.from({ length: 80 }, (_, at) => [seenField(`${ID.slice(0, -2)}${100 + at}`), "1"]);
    expect(form({ geste: "publier", ...Object.fromEntries(many) }).data?.seen).toHaveLength(50);
  });

  test.each([
    [{ geste: "publier" }, "messages"],
    [{ geste: "publier", [seenField(`${ID}1`)]: "hier" }, "messages"],
    [{ geste: `publier:${ID}1:-5` }, "messages"],
    [{ geste: "effacer", [seenField(`${ID}1`)]: "1" }, "geste"],
    [{ geste: "constructor" }, "geste"],
  ])("refuses %j", (fields, path) => {
    expect(form(fields as Record<string, string>).error?.issues[0]?.path).toEqual([path]);
  });
});

test("what an address may ask for", () => {
  expect(["attente", "publies", "masques", "tous"].map(commentFilterOf)).toEqual([
    ...["attente", "publies", "masques", "tous"],
  ]);
  expect([undefined, "", "constructor", "removed"].map(commentFilterOf)).toEqual(Array(4).fill("attente"));
});
