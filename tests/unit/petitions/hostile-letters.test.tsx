import { NextIntlClientProvider } from "next-intl";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { RenderedText } from "@/components/text/rendered-text";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { messages } from "@/lib/i18n/messages";
import { fillFields } from "@/lib/merge/fill-fields";
import { mergeValues } from "@/lib/merge/merge-values";
import { BODY_MAX, draftSchema } from "@/lib/petitions/petition-form";
import { unknownFootnotes } from "@/lib/petitions/unknown-footnotes";
import { parseText } from "@/lib/text/parse-text";

function html(body: string): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      <RenderedText document={parseText(body)} />
    </NextIntlClientProvider>,
  );
}
const count = (text: string, piece: RegExp) => [...text.matchAll(piece)].length;

describe("five hundred footnotes", () => {
  const calls = Array.from({ length: 500 }, (_, at) => `Un fait[^${at}].`);
  const notes = Array.from({ length: 500 }, (_, at) => `[^${at}]: Note inventée ${at}.`).join("\n\n");

  test("are drawn, each called once, each leading back", () => {
    const page = html(`${calls.join("\n\n")}\n\n${notes}`);
    expect(count(page, /role="doc-noteref"/g)).toBe(500);
    expect(count(page, /role="doc-backlink"/g)).toBe(500);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("fit in a text that the form takes", () => {
    expect(`${calls.join("\n\n")}\n\n${notes}`.length).toBeLessThan(BODY_MAX);
  });

  test("all called in one paragraph are too many for it: the author is told, and nothing is published", () => {
    const body = `${calls.join(" ")}\n\n${notes}`;
    expect(unknownFootnotes(body).length).toBeGreaterThan(100);
    expect(html(body)).toContain("Note inventée 499.");
  });
});

describe("a footnote that points nowhere", () => {
  test("is found by its name, and drawn as what was typed: no link leads to nothing", () => {
    const body = "Un fait[^1], un autre[^perdue].\n\n[^1]: Une note.";
    expect(unknownFootnotes(body)).toEqual(["perdue"]);
    const page = html(body);
    expect(page).toContain("[^perdue]");
    for (const [, target] of page.matchAll(/href="#([^"]+)"/g)) expect(page).toContain(`id="${target}"`);
  });
});

describe("a body of two hundred pages", () => {
  const page = `## Une partie\n\n${"Nous demandons un banc, et l’ombre qui va avec. ".repeat(50)}\n\n`;

  test("is refused by the form, which says that it is too long", () => {
    const parsed = draftSchema.safeParse({ titre: "Un banc", texte: page.repeat(200), revision: "1" });
    expect(parsed.success).toBe(false);
    if (!parsed.success) expect(fieldErrorsOf(parsed.error)).toMatchObject({ texte: "too-long" });
    expect(messages.errors.fields["too-long"]).toBeTruthy();
  });

  test("the longest that is taken is drawn", () => {
    const longest = page.repeat(200).slice(0, BODY_MAX);
    expect(html(longest).length).toBeGreaterThan(BODY_MAX);
  });
});

describe("fields nested or half typed", () => {
  const values = mergeValues({
    commune: { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" },
    directory: { mayor: null },
    recipients: [],
    collective: { name: "Les Racines" },
    now: new Date("2026-12-01T12:00:00Z"),
  } as unknown as Parameters<typeof mergeValues>[0]);

  test.each([
    ["nested", "Bonjour {{commune.{{commune.a}}}} !"],
    ["nested twice", "{{{{commune.a}}}}"],
    ["half typed", "Nous irons {{commune.a"],
    ["closed and never opened", "Nous irons commune.a}}"],
    ["empty", "Nous irons {{}}"],
    ["across lines", "Nous irons {{commune\n.a}}"],
    ["unknown", "Nous irons {{commune.ici}}"],
    ["a program", "{{constructor.constructor('return 1')()}}"],
    ["a template that uses itself", "{{texte}}"],
  ])("%s: told, and never filled by half", (_what, text) => {
    const { problems } = fillFields(text, { values, syntax: "markdown" });
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem.line).toBeGreaterThan(0);
  });

  test("ten thousand of them are told", () => {
    const { problems } = fillFields("{{".repeat(10_000), { values, syntax: "markdown" });
    expect(problems.length).toBeGreaterThan(0);
  });
});
