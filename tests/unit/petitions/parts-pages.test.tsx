import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PartsFields } from "@/components/organiser/parts-fields";
import { MeetingBox } from "@/components/petitions/meeting-box";
import { PetitionAnnexes } from "@/components/petitions/petition-annexes";
import { PetitionQuestions } from "@/components/petitions/petition-questions";
import { PetitionSources } from "@/components/petitions/petition-sources";
import { RenderedText } from "@/components/text/rendered-text";
import { IDLE } from "@/lib/actions/form-state";
import { messages } from "@/lib/i18n/messages";
import { questionPlace } from "@/lib/petitions/question-place";
import { parseText } from "@/lib/text/parse-text";

const html = (children: ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      {children}
    </NextIntlClientProvider>,
  );
const words = (children: ReactNode) =>
  html(children)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

const waiting = { answer: "", answeredOn: null };
const questions = [
  { heading: "", text: "Quand ?", ...waiting },
  { heading: "Budget", text: "Combien ?", answer: "Dix euros.", answeredOn: new Date("2026-12-03") },
  { heading: "Budget", text: "Qui paie ?", ...waiting },
];

test("questions are numbered through, under their headings, each with its answer or waiting", () => {
  const shown = words(<PetitionQuestions questions={questions} />);
  expect(shown).toContain("1 réponse sur 3 questions.");
  expect(shown).toContain(
    "Quand ? En attente de réponse Budget Combien ? Réponse du 3 décembre 2026 Dix euros.",
  );
  expect(html(<PetitionQuestions questions={questions} />)).toContain('<ol start="2"');
});

test("they stand where the text wants them, and its notes stay numbered", () => {
  const { document, at } = questionPlace(
    parseText("Avant[^1].\n\n[[questions]]\n\nAprès[^2].\n\n[^1]: A\n\n[^2]: B"),
  );
  const inset = { at, node: <PetitionQuestions questions={questions} /> };
  const shown = words(<RenderedText document={document} inset={inset} />);
  const places = ["Avant", "Quand ?", "Après", "Notes"].map((one) => shown.indexOf(one));
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(shown).not.toContain("[[");
});

test("sources lead where they say, and nowhere else", () => {
  const sources = [
    { title: "Voir https://exemple.fr/a, puis la suite", url: "" },
    { title: "", url: "https://exemple.fr/b" },
    { title: "Piège", url: "javascript:alert(1)" },
  ];
  const shown = html(<PetitionSources sources={sources} />);
  expect(shown.match(/href="[^"]*"/g)).toEqual([
    'href="https://exemple.fr/a"',
    'href="https://exemple.fr/b"',
  ]);
});

test("a request to meet names who asks, when and how", () => {
  const request = { slots: ["Lundi soir"], contact: "Camille, 06 00 00 00 00" };
  const shown = words(<MeetingBox request={request} collective="Les Tilleuls" />);
  for (const said of ["Les Tilleuls demande à rencontrer", "Lundi soir", "Camille, 06 00 00 00 00"])
    expect(shown).toContain(said);
  expect(html(<MeetingBox request={null} collective="Les Tilleuls" />)).toBe("");
});

test("annexes say what they are before they are downloaded", () => {
  const annex = { id: "a", title: "Plan", name: "plan.pdf", sha256: "ab" };
  const annexes = [
    { ...annex, mediaType: "application/pdf", pages: 3, bytes: 1_200_000 },
    { ...annex, id: "b", mediaType: "image/png", pages: 1, bytes: 40_000 },
  ];
  const shown = words(<PetitionAnnexes annexes={annexes} hrefOf={({ id }) => `/x/${id}`} />);
  expect(shown).toContain("PDF, 3 pages, 1,2 Mo");
  expect(shown).toContain("image, 40 ko");
});

test("the form holds the rows that are there, and none where there is nothing", () => {
  const none = { questions: [], sources: [], meetingRequest: null, annexes: [] };
  const empty = html(<PartsFields state={IDLE} version={0} before={none} annexesPath="/a" links={{}} />);
  expect(empty).not.toContain("question_1_texte");
  expect(empty).not.toContain("<details open");
  const some = { ...none, questions, sources: [{ title: "Un article", url: "" }] };
  const filled = html(<PartsFields state={IDLE} version={0} before={some} annexesPath="/a" links={{}} />);
  expect(filled).toContain('name="question_3_texte"');
  expect(filled).toContain('name="lignes_questions" value="3"');
  expect(filled).toContain('value="monter-question-3"');
  expect(filled).toContain('value="Un article"');
  expect(filled.match(/name="[^"]*_2_texte"/g)).toHaveLength(1);
});
