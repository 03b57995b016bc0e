import { describe, expect, test } from "vitest";
import { escapeMarkdown } from "@/lib/merge/escape-markdown";
import { type FillRules, fillFields } from "@/lib/merge/fill-fields";
import { parseText } from "@/lib/text/parse-text";
import { textToPlain } from "@/lib/text/text-to-plain";

const values = {
  "commune.de": "du Mans",
  "commune.nom": "Le Mans",
  mairie: "la mairie du Mans",
  lieu_et_date: "Au Mans, le 1er décembre 2026",
  "maire.nom": "",
  piege: "{{mairie}} **gras** {{",
};
const fill = (text: string, rules: Partial<FillRules> = {}) =>
  fillFields(text, { values, syntax: "plain", ...rules });
const kinds = (text: string) => fill(text).problems.map(({ kind, typed }) => [kind, typed]);

describe("a field", () => {
  test.each([
    ["Les rues {{commune.de}}.", "Les rues du Mans."],
    ["{{ commune.de }}", "du Mans"],
    ["{{\u202fcommune . de\u00a0}}", "du Mans"],
    ["{{Mairie}} et {{mairie}}", "La mairie du Mans et la mairie du Mans"],
    ["{{COMMUNE.DE}} {{Commune.De}}", "Du Mans Du Mans"],
    ["{{Lieu et date}} {{lieu-et-date}}", "Au Mans, le 1er décembre 2026 ".repeat(2).trim()],
    ["{{mairie}}{{mairie}}", "la mairie du Mansla mairie du Mans"],
    [
      "`{{commune.nom}}` et [{{commune.nom}}](https://x.example)",
      "`Le Mans` et [Le Mans](https://x.example)",
    ],
    ["Rien ici, { } ni {là}, $ & $1.", "Rien ici, { } ni {là}, $ & $1."],
    ["", ""],
  ])("%j", (text, filled) => expect(fill(text)).toEqual({ text: filled, problems: [] }));

  test("without accents or with", () => {
    const accents = { values: { "departement.de": "de la Sarthe" }, syntax: "plain" } as const;
    expect(fillFields("{{département.de}}", accents).text).toBe("de la Sarthe");
  });

  test("is filled once: a value that holds one is words", () => {
    expect(fill("a {{piege}} b")).toEqual({ text: "a {{mairie}} **gras** {{ b", problems: [] });
  });
});

describe("what cannot be filled stays as typed, and is told", () => {
  test.each([
    ["{{commune.due}}", [["unknown", "{{commune.due}}"]]],
    ["{{maire.nom}}", [["unfilled", "{{maire.nom}}"]]],
    [
      "{{}} {{ }}",
      [
        ["malformed", "{{}}"],
        ["unknown", "{{ }}"],
      ],
    ],
    ["{{mairie", [["malformed", "{{mairie"]]],
    ["{{mairie}", [["malformed", "{{mairie}"]]],
    ["mairie}}", [["malformed", "}}"]]],
    ["{mairie}", [["malformed", "{mairie}"]]],
    ["{mairie}}", [["malformed", "{mairie}"]]],
    [
      "{{{mairie}}}",
      [
        ["malformed", "{{"],
        ["malformed", "{mairie}"],
        ["malformed", "}}"],
      ],
    ],
    [
      "{{mairie\n}}",
      [
        ["malformed", "{{mairie"],
        ["malformed", "}}"],
      ],
    ],
    [
      "{{constructor}} {{__proto__}} {{toString}}",
      ["constructor", "__proto__", "toString"].map((name) => ["unknown", `{{${name}}}`]),
    ],
  ])("%j", (text, expected) => {
    expect(kinds(text)).toEqual(expected);
    expect(fill(text).text).toBe(text);
  });

  test("inside another one", () => {
    expect(kinds("{{a {{mairie}} b}}")).toEqual([
      ["malformed", "{{a "],
      ["malformed", "}}"],
    ]);
  });

  test("with its line and column, and the name that was probably meant", () => {
    const { problems } = fill("Un.\n\nLes {{commune.due}} {{xyz}}\r\n{{mairi}}");
    expect(problems.map(({ line, column, suggestion }) => [line, column, suggestion])).toEqual([
      [3, 5, "commune.de"],
      [3, 21, null],
      [4, 1, "mairie"],
    ]);
  });

  test("one that belongs to letters", () => {
    const { values: all } = { values };
    const { lieu_et_date: _, ...usable } = all;
    const rules = { values: usable, letterOnly: ["lieu_et_date"] };
    expect(fill("{{lieu_et_date}}", rules).problems[0]?.kind).toBe("letter-only");
  });
});

describe("in Markdown, a value is words", () => {
  const hostile = [
    "Saint-*Denis*-sur-_Marne_",
    "**gras** [lien](https://x.example) ![image](https://x.example/i.png)",
    "# Titre",
    "- liste",
    "~~~ code",
    "+ liste",
    "1. liste",
    "12) liste",
    "> citation",
    "===",
    "---",
    "`code` ~~barré~~ <b>html</b> &amp; &eacute; \\* \\",
    "note[^1]",
    "[a]: https://x.example",
    "deux\n\nparagraphes",
    "Les Amis & Cie, https://x.example/a_b?c=1&d=2",
    "a <b c> _d_ e_f",
    "L’Haÿ-les-Roses",
    "{{mairie}}",
  ];

  test.each(hostile)("%j", (value) => {
    for (const [before, after] of [
      ["", ""],
      ["Bonjour ", " !"],
      ["- ", ""],
    ] as const) {
      const { text } = fillFields(`${before}{{v}}${after}`, { values: { v: value }, syntax: "markdown" });
      const { blocks } = parseText(text);
      const letters = (line: string) => line.replace(/\s/g, "");
      // But for the spaces of French typography, to the letter.
      expect(letters(textToPlain(parseText(text)))).toContain(letters(value));
      expect(blocks).toHaveLength(1);
      expect(JSON.stringify(blocks)).not.toMatch(/"(strong|emphasis|heading|quote|footnoteReference|rule)"/);
    }
  });

  test("a name of a commune is left as it is", () => {
    expect(escapeMarkdown("L’Haÿ-les-Roses")).toBe("L’Haÿ-les-Roses");
  });

  test("a filled text has nothing left to fill", () => {
    const once = fillFields("{{piege}} {{mairie}}", { values, syntax: "markdown" });
    const twice = fillFields(once.text, { values, syntax: "markdown" });
    expect(once.problems).toEqual([]);
    expect(twice.text).toBe(once.text);
  });
});

describe("hostile texts", () => {
  test.each([
    ["{{".repeat(100_000)],
    ["}}".repeat(100_000)],
    ["{".repeat(200_000)],
    ["{{a".repeat(100_000)],
    ["{a".repeat(100_000)],
    [`{{${"a".repeat(200_000)}}}`],
    ["{{mairie}".repeat(50_000)],
    ["{{x}}\n".repeat(30_000)],
    ["{{mairie}} ".repeat(20_000)],
  ])("take no time, and are told of in part: %#", (text) => {
    const start = performance.now();
    const { problems } = fill(text);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(problems.length).toBeLessThanOrEqual(20);
    for (const { typed } of problems) expect(typed.length).toBeLessThanOrEqual(81);
  });
});

test.each([
  ["Fait {{lieu_et_date}}.", "Fait au Mans, le 1er décembre 2026."],
  ["Les Amis, {{lieu_et_date}}", "Les Amis, au Mans, le 1er décembre 2026"],
  ["{{lieu_et_date}}", "Au Mans, le 1er décembre 2026"],
  ["Bonjour.\n{{lieu_et_date}}", "Bonjour.\nAu Mans, le 1er décembre 2026"],
  ["Fait {{Lieu_et_date}}", "Fait Au Mans, le 1er décembre 2026"],
])("place and date in a sentence: %j", (text, expected) => {
  const values = { lieu_et_date: "Au Mans, le 1er décembre 2026" };
  expect(fillFields(text, { values, syntax: "plain" }).text).toBe(expected);
});

test("a value of the group's own keeps its capital", () => {
  const values = { "champ.nom": "En avant 34" };
  expect(fillFields("Nous, {{champ.nom}}", { values, syntax: "plain" }).text).toBe("Nous, En avant 34");
});
