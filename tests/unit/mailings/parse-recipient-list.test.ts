import { describe, expect, test } from "vitest";
import { parseRecipientList } from "@/lib/mailings/parse-recipient-list";

const kinds = (text: string) =>
  parseRecipientList(text).map((entry) => {
    if (entry.kind === "insee") return entry.insee;
    if (entry.kind === "email") return entry.email;
    return entry.kind === "name" ? entry.name : "invalid";
  });

describe("a pasted list of recipients", () => {
  test.each([
    ["34172\n34003", ["34172", "34003"]],
    ["34172, 34003; 2a004", ["34172", "34003", "2A004"]],
    ["Le Bosc\nL’Haÿ-les-Roses", ["Le Bosc", "L’Haÿ-les-Roses"]],
    ["Montpellier (34172)", ["34172"]],
    ["Mairie d’Agde <mairie@agde.example>", ["mairie@agde.example"]],
    ["mailto:mairie@agde.example", ["mairie@agde.example"]],
    ["34003;Agde;mairie@agde.example;0400000000", ["mairie@agde.example"]],
    ["34003\tAgde", ["34003"]],
    ['"Agde","Sète"', ["Agde", "Sète"]],
    ["\n\n ; , \r\n", []],
    ["pas une adresse@", ["invalid"]],
    ["a@b.example\u0000", ["invalid"]],
    ["12", ["invalid"]],
    ["x".repeat(5000), ["invalid"]],
  ])("%j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  test("of any length is taken apart in time, and cut where no list goes on", () => {
    const start = performance.now();
    expect(parseRecipientList("34172\n".repeat(200_000))).toHaveLength(40_000);
    parseRecipientList(`${"a@".repeat(100_000)}\n${"<".repeat(100_000)}`);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
