import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { ThresholdFields } from "@/components/organiser/threshold-fields";
import { PetitionProgress } from "@/components/petitions/petition-progress";
import { SignaturesWorth } from "@/components/petitions/signatures-worth";
import { IDLE } from "@/lib/actions/form-state";
import { messages } from "@/lib/i18n/messages";
import type { ElectorsChoice, Threshold } from "@/lib/petitions/threshold";

const html = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
const words = (children: ReactNode) =>
  html(children)
    .replace(/<[^>]*>/g, "")
    .replace(/[\u00a0\u202f]/g, " ");

const count = { registered: 8_421, countedOn: new Date("2026-01-01"), source: "Insee" };
const electors: Threshold = { kind: "electors", goal: 843, count };
const scheme: Threshold = {
  kind: "scheme",
  goal: 900,
  label: "Interpellation",
  source: "https://www.ville.example/reglement",
};

describe("what is shown of the goal", () => {
  const shown = (threshold: Threshold, signed: number) =>
    words(<PetitionProgress count={signed} threshold={threshold} />);

  test("of one's own", () => {
    expect(shown({ kind: "own", goal: 100 }, 12)).toBe("12 signaturessur un objectif de 100");
    expect(shown({ kind: "own", goal: 100 }, 100)).toBe("100 signaturesobjectif de 100 atteint");
  });

  test("of a scheme: its name, its number, its source", () => {
    expect(shown(scheme, 12)).toMatch(/^12 signaturessur 900 visées.*« Interpellation ».*ville\.example$/);
    expect(html(<PetitionProgress count={12} threshold={scheme} />)).toContain(
      'href="https://www.ville.example/reglement"',
    );
  });

  test("of the electors: of how many, when, from whom", () => {
    expect(shown(electors, 1)).toMatch(
      /^1 signaturesur 843 visées.*un dixième des 8 421 électeur·rices inscrit·es au 1er janvier 2026.*Source : Insee$/,
    );
  });

  test.each([scheme, electors])("past it, nobody is told that %j is reached", (threshold) => {
    expect(shown(threshold, 2_000)).toMatch(/^2 000 signaturespour (900|843) visées/);
    expect(shown(threshold, 2_000)).not.toContain("atteint");
    expect(html(<PetitionProgress count={2_000} threshold={threshold} />)).toMatch(
      /<progress[^>]* max="(\d+)" value="\1"/,
    );
  });

  test("a source that is no address of the web is words", () => {
    const forged: Threshold = { ...scheme, source: "javascript:alert(1)" };
    expect(html(<PetitionProgress count={1} threshold={forged} />)).not.toContain("href");
  });

  test("a tenth of nobody knows how many has no number", () => {
    const unknown = words(
      <PetitionProgress count={0} threshold={{ kind: "electors", goal: null, count: null }} />,
    );
    expect(unknown).toContain("Leur nombre n’est pas encore connu.");
    expect(unknown).not.toContain("visée");
  });
});

test("each petition says what signatures are not; the law is told where it is invoked", () => {
  expect(words(<SignaturesWorth kind="own" />)).toContain("Ce n’est pas un vote");
  expect(words(<SignaturesWorth kind="own" />)).not.toContain("dixième");
  expect(words(<SignaturesWorth kind="electors" />)).toContain("Nous n’avons pas pu établir");
});

describe("the form", () => {
  const form = (choice: ElectorsChoice, thresholdKind: "own" | "electors" = "own") => {
    const before = { goal: 100, thresholdKind, thresholdLabel: "", thresholdSource: "", electors: choice };
    return html(<ThresholdFields state={IDLE} before={before} />);
  };
  const known: ElectorsChoice = { state: "known", count, tenth: 843 };
  const radio = (page: string, value: string) =>
    page.match(new RegExp(`<input[^>]*type="radio"[^>]*value="${value}"[^>]*>`))?.[0] ?? "";

  test("says of how many electors, and what their tenth is", () => {
    const page = form(known, "electors");
    expect(page.replace(/[\u00a0\u202f]/g, " ")).toContain(
      "8 421 électeur·rices inscrit·es au 1er janvier 2026 (source : Insee) : le dixième, arrondi à l’unité supérieure, est de 843 signatures.",
    );
    expect(radio(page, "electeurs")).toContain("checked");
    expect(radio(page, "electeurs")).not.toContain("disabled");
  });

  test.each<ElectorsChoice>([{ state: "unknown" }, { state: "elsewhere" }])(
    "%j: the choice cannot be made, and the page says why",
    (choice) => {
      const page = form(choice, "electors");
      expect(radio(page, "electeurs")).toContain("disabled");
      expect(radio(page, "propre")).toContain("checked");
      expect(page).toContain("Ce choix n’est pas possible");
    },
  );

  test("holds every field, for a page without style sheet or script", () => {
    for (const name of ["objectif", "seuil_nom", "seuil_source"])
      expect(form(known)).toContain(`name="${name}"`);
  });
});
