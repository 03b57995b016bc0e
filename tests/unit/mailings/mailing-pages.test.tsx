import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test, vi } from "vitest";
import { CopyLetter } from "@/components/mailings/copy-letter";
import { MailingForm } from "@/components/mailings/mailing-form";
import { RecipientReportView } from "@/components/mailings/recipient-report";
import { BodyLinkNotes, type LinkChecks } from "@/components/organiser/link-notes";
import { PartsProblems } from "@/components/organiser/parts-problems";
import { UnknownNotes } from "@/components/organiser/unknown-notes";
import { messages } from "@/lib/i18n/messages";
import type { LetterContent } from "@/lib/letters/letter-content";
import { mailingTitle } from "@/lib/mailings/mailing-parts";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { parseText } from "@/lib/text/parse-text";

vi.mock("@/components/text/text-editor", () => ({
  TextEditor: ({ label, defaultValue }: { label: string; defaultValue: string }) => (
    <textarea aria-label={label} defaultValue={defaultValue} />
  ),
}));

const html = (page: ReactElement) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="fr" timeZone="Europe/Paris" messages={messages}>
      {page}
    </NextIntlClientProvider>,
  );
const plain = (page: ReactElement) =>
  html(page)
    .replace(/<[^>]+>/g, " ")
    .replace(/[\s\u00a0\u202f]+/g, " ");

const content = {
  reference: "DOL-72181-TESTTEST00",
  verifyUrl: "https://exemple.example/verifier/x",
  placeAndDate: "Montpellier, le 1er décembre 2026",
  sender: { name: "Les Racines", lines: ["contact@racines.example"] },
  recipients: [{ name: "Anna Ruiz", lines: ["Maire du Mans"] }],
  subject: "Des arbres",
  salutation: "Madame la Maire,",
  body: parseText("Avant[^1].\n\nAprès.\n\n[^1]: Une note."),
  parts: {
    questions: [
      { heading: "Budget", text: "Combien ?" },
      { heading: "Budget", text: "Qui paie ?" },
    ],
    questionsAt: 1,
    sources: [{ title: "Un arrêté", url: "https://exemple.fr/a" }],
    meeting: { slots: ["Un soir"], contact: "" },
    annexes: [
      {
        ...{ fileId: "f1", title: "Le texte joint", name: "texte.pdf", mediaType: "application/pdf" },
        ...{ bytes: 2000, pages: 3, sha256: "0" },
      },
    ],
  },
  closing: "Nos salutations.",
  signedBy: "Les Racines",
  coSigners: ["L’Ombre portée"],
} as unknown as LetterContent;

describe("a copy as a page", () => {
  test("says all that its file says, in the same order", () => {
    const words = plain(<CopyLetter content={content} mailingId="m" />);
    const order = [
      "Les Racines",
      "Anna Ruiz",
      "Avant",
      "Budget",
      "Combien ?",
      "Qui paie ?",
      "Après",
      "Une note.",
      "Un arrêté",
      "Demande de rendez-vous",
      "Un soir",
      "Nos salutations.",
      "L’Ombre portée",
      "Le texte joint",
      "PDF, 3 pages",
    ];
    const places = order.map((piece) => words.indexOf(piece));
    expect(places.filter((at) => at < 0)).toEqual([]);
    expect([...places].sort((a, b) => a - b)).toEqual(places);
  });

  test("leads to the files it encloses", () => {
    expect(html(<CopyLetter content={content} mailingId="m" />)).toContain(
      'href="/espace/envois/m/annexes/f1"',
    );
  });
});

const date = new Date("2026-11-20T10:00:00Z");
const links: LinkChecks = {
  "https://a.example/": { state: "ok", httpStatus: 200, checkedAt: date },
  "https://b.example/": { state: "dead", httpStatus: 404, checkedAt: date },
  "https://c.example/": { state: "unreachable", httpStatus: null, checkedAt: date },
  "https://d.example/": { state: "unknown", httpStatus: 403, checkedAt: date.toISOString() },
  "https://e.example/": { state: "pending", httpStatus: null, checkedAt: null },
};

describe("the form of a letter to many", () => {
  const form = (known: LinkChecks | null) => (
    <MailingForm
      action={async (state) => state}
      mailing={{
        ...{ id: "m", title: "Des arbres", body: "Texte", closing: "", coSigners: "", place: "Montpellier" },
        ...{ petitionId: null, annexes: 2, revision: 3 },
        parts: {
          questions: [{ heading: "Budget", text: "Combien ?" }],
          sources: Object.keys(links).map((url) => ({ title: "Une source", url })),
          meetingRequest: null,
        },
      }}
      values={{} as MergeValues}
      petitions={[{ id: "p", title: "Un banc" }]}
      links={known}
      bodyLinks={[]}
      unknownNotes={[]}
    />
  );

  test("says beside each source what its address answered, and blocks nothing", () => {
    const words = plain(form(links));
    expect(words).toContain("Ce lien répond. Vérifié le 20 novembre 2026.");
    expect(words).toContain(
      "Ce lien ne répond pas (404) : la page n’existe pas ou plus. Vérifié le 20 novembre 2026.",
    );
    expect(words).toContain("Ce lien ne répond pas : le site a peut-être une panne. Vérifié le");
    expect(words).toContain("n’a pas pu être vérifié (403)");
    expect(words).toContain("Vérification en cours");
    expect(html(form(links))).toContain('aria-describedby="source_2_adresse-hint"');
    expect(html(form(links))).not.toContain('aria-invalid="true"');
  });

  test("says so where addresses are not asked", () => {
    expect(plain(form(null))).toContain("Ce site ne vérifie pas si les liens répondent");
    expect(plain(form(links))).not.toContain("Ce site ne vérifie pas");
  });

  test("offers the collective's petitions, and the files", () => {
    expect(plain(form(links))).toContain("Pétition dont parle la lettre");
    expect(html(form(links))).toContain('href="/espace/envois/m/annexes"');
    expect(plain(form(links))).not.toContain("page publique");
  });
});

test("of a text's links, those that lead nowhere are named, and no other", () => {
  const words = plain(<BodyLinkNotes urls={Object.keys(links)} checks={links} />);
  expect(words).toContain("2 liens du texte ne répondent pas");
  expect(words).toContain("https://b.example/");
  expect(words).not.toContain("https://a.example/");
  expect(html(<BodyLinkNotes urls={["https://a.example/"]} checks={links} />)).toBe("");
});

test("a note that is missing is named as it was typed", () => {
  expect(plain(<UnknownNotes labels={["deux"]} />)).toContain(
    "Le texte appelle [^deux] sans que cette note existe",
  );
  expect(html(<UnknownNotes labels={[]} />)).toBe("");
});

test("a faulty row leads to its field", () => {
  const problem = { kind: "unknown", typed: "{{truc}}", suggestion: null, line: 1, column: 1 } as const;
  const page = html(
    <PartsProblems
      problems={[
        { ...problem, field: "question_2_texte" },
        { ...problem, field: "titre" },
      ]}
    />,
  );
  expect(page).toContain('href="#question_2_texte"');
  expect(page).toContain("Question 2");
  expect(page).not.toContain("#titre");
});

test("a pasted list is answered line by line", () => {
  const refused = [
    { line: 2, typed: "a@b.example", reason: "foreign" as const },
    { line: 5, typed: "72181", reason: "duplicate" as const },
  ];
  const words = plain(<RecipientReportView report={{ added: 3, duplicates: 1, refused }} />);
  expect(words).toContain("Ligne 2, a@b.example");
  expect(words).toContain("Ligne 5, 72181");
  expect(words).toContain("déjà parmi les destinataires");
});

test.each([
  ["Des arbres {{commune.a}}", "Des arbres …"],
  ["{{commune.Nom}} et ses arbres", "… et ses arbres"],
  ["Des arbres", "Des arbres"],
  ["{{", "{{"],
])("%s is called %s in lists", (title, shown) => {
  expect(mailingTitle(title)).toBe(shown);
});
