import { describe, expect, test } from "vitest";
import { parseText } from "@/lib/text/parse-text";
import { textToPlain } from "@/lib/text/text-to-plain";

describe("bold beside signs", () => {
  test.each([
    ["**(un)** **mot.**", "*(un)* *mot.*"],
    ["un **mot.**suite", "un *mot.*suite"],
    ["mot**(suite)** fin", "mot*(suite)* fin"],
    ["**mot **suite", "*mot *suite"],
    ["l’**« appel »** du 3", "l’*« appel »* du 3"],
    ["**Un** (deux) **trois.**\n\nQuatre **cinq.**six", "*Un* (deux) *trois.*\n\nQuatre *cinq.*six"],
  ])("%j", (text, expected) => {
    const plain = textToPlain(parseText(text)).replace(/[\u00a0\u202f]/g, " ");
    expect(plain).toBe(expected);
  });

  test.each([
    "prix** hors taxe et **net",
    "un **mot.sans fin",
    "\\*\\*mot.\\*\\*suite",
    "` **mot.**suite `",
    "** seul ** et **",
  ])("leaves what is none: %j", (text) => {
    const { blocks } = parseText(text);
    expect(JSON.stringify(blocks)).not.toContain('"strong"');
    expect(JSON.stringify(blocks)).not.toContain("\ufdef");
  });
});
