import { describe, expect, test } from "vitest";
import { composeLetter, type LetterSource } from "@/lib/letters/compose-letter";
import { parseQuestions } from "@/lib/petitions/parse-questions";
import { questionPlace } from "@/lib/petitions/question-place";
import { parseText } from "@/lib/text/parse-text";
import { checkWithQpdf, compile, has } from "./compile-sample";

const TIMEOUT = { timeout: 60_000 };
const SLOW = { timeout: 240_000 };
const NONE = { questions: [], sources: [], meetingRequest: null, annexes: [] };
const NOW = new Date("2026-12-01T13:05:00Z");

const source = (changes: Partial<LetterSource> & { body: string; title?: string }): LetterSource => {
  const { body, title = "Position de la ville sur les micros de rue", ...rest } = changes;
  return {
    reference: "DOL-72181-TESTTEST00",
    appUrl: "https://doleances.example",
    now: NOW,
    petition: {
      title,
      body,
      slug: "micros",
      salutation: "Mesdames, Messieurs,",
      closing: "Recevez nos salutations.",
    },
    collective: {
      name: "Groupe de travail Micros en ville",
      postalAddress: "3, quai des Essais\n72000 Le Mans",
      contactEmail: "contact@micros.example",
      rnaNumber: null,
    },
    commune: {
      insee: "72181",
      name: "Le Mans",
      linkType: 2,
      departmentCode: "72",
    } as LetterSource["commune"],
    recipients: [{ name: "Madame la Maire", function: "Maire du Mans" }],
    organisations: [],
    threshold: { kind: "own", goal: 10 },
    counts: { signatures: 12, residents: 9 },
    ...rest,
  };
};

/** The structure of a letter that asks its questions in the middle, in words of our own. */
const QUESTIONS = `
Pourquoi changer des micros qui fonctionnent ? Quid de leur durée de vie, que le fabricant fixe à cinq ans ?

Concernant le remplacement des micros fixes : De quel modèle s’agit-il ? Sera-t-il relié à un logiciel d’analyse ?

Concernant les nouveaux micros mobiles : À quoi serviront-ils ? Peuvent-ils reconnaître une voix ?

Quel usage sera fait de ces enregistrements en matière de sanctions ?
`;
const ASKING = [
  "Une réunion publique a eu lieu le 11 octobre. **La ville a annoncé le remplacement de 120 micros sur 571.**",
  "Au regard de ce choix, nous vous posons les questions suivantes :",
  "[[questions]]",
  "Les choix en matière de sécurité ne sont pas neutres. **Nous vous demandons de refuser ces micros.**",
].join("\n\n");

test("a letter to three, with questions in its middle and a wish to meet", TIMEOUT, async () => {
  const questions = parseQuestions(QUESTIONS).map((one) => ({ ...one, answer: "", answeredOn: null }));
  const content = composeLetter(
    source({
      body: ASKING,
      recipients: [
        { name: "Camille Exemple", function: "Maire du Mans" },
        { name: "Dominique Essai", function: "Adjoint·e à la sécurité" },
        { name: "Les élu·es de la ville", function: "" },
      ],
      parts: { ...NONE, questions, meetingRequest: { slots: ["Un soir de la semaine 50"], contact: "" } },
    }),
  );
  expect(content.parts?.questionsAt).toBe(2);
  const { pdf, outFile } = await compile({ content });
  for (const words of [
    "Camille Exemple",
    "Adjoint·e à la sécurité",
    "Les élu·es de la ville",
    "Objet : Position de la ville sur les micros de rue",
    "La ville a annoncé le remplacement de 120 micros sur 571.",
    "1. Pourquoi changer des micros qui fonctionnent ? Quid de leur durée de vie",
    "Concernant le remplacement des micros fixes",
    "2. De quel modèle s’agit-il ?",
    "3. Sera-t-il relié à un logiciel d’analyse ?",
    "6. Quel usage sera fait de ces enregistrements",
    "Demande de rendez-vous",
    "Groupe de travail Micros en ville demande à vous rencontrer.",
    "Créneaux proposés :",
    "Un soir de la semaine 50",
    "Pour convenir d’une date : contact@micros.example",
  ])
    has(pdf, words);
  const order = [
    "posons les questions",
    "Pourquoi changer",
    "ne sont pas neutres",
    "Demande de rendez-vous",
    "Recevez",
  ];
  const places = order.map((words) => pdf.text.replace(/\s/g, "").indexOf(words.replace(/\s/g, "")));
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(pdf.text).not.toContain("[[");
  await checkWithQpdf(outFile);
});

test("a letter of organisations, with notes at the foot of its pages", TIMEOUT, async () => {
  const body = [
    "Nous, *associations et syndicats*, vous alertons[^1] sur **l’écoute automatique**[^2].",
    "La ville voisine l’a interdite[^3] : suivez son exemple.",
    "[^1]: <https://exemple.fr/ecoute>",
    "[^2]: Un dossier inventé.",
    "[^3]: https://ville.example/deliberation",
  ].join("\n\n");
  const names = ["Les Amis du silence", "Fédération des essais", "Union locale des exemples"];
  const organisations = names.map((name) => ({ name, url: "", confirmed: true, version: null }));
  const { pdf } = await compile({ content: composeLetter(source({ body, organisations })) });
  for (const words of ["exemple.fr/ecoute", "Un dossier inventé.", "ville.example/deliberation", ...names])
    has(pdf, words);
  expect(pdf.roles.filter((role) => role === "Note")).toHaveLength(3);
});

test("a petition with sources, on the web and on paper", TIMEOUT, async () => {
  const sources = [
    { title: "Voir l’article « La région vote l’écoute »", url: "" },
    {
      title: "",
      url: "https://exemple.fr/actualites/une-adresse-bien-longue-sans-une-espace-ou-couper-la-ligne",
    },
    { title: "Le rapport ; voir aussi https://exemple.fr/suite", url: "https://exemple.fr/rapport" },
  ];
  const body = "La région a voté (1), l’enquête l’a dit (2), le ministre aussi (3).";
  const { pdf, outFile } = await compile({
    content: composeLetter(source({ body, parts: { ...NONE, sources } })),
  });
  for (const words of [
    "a voté (1)",
    "Sources",
    "1. Voir l’article « La région vote l’écoute »",
    "2. https://exemple.fr/actualites/une-adresse-bien-longue",
    "3. Le rapport",
    "https://exemple.fr/rapport",
  ])
    has(pdf, words);
  await checkWithQpdf(outFile);
});

test("annexes are announced under the list", TIMEOUT, async () => {
  const annex = { fileId: "f", name: "plan.pdf", bytes: 10, sha256: "ab" };
  const annexes = [
    { ...annex, title: "Plan de la place", mediaType: "application/pdf", pages: 3 },
    { ...annex, title: "Photographie", mediaType: "image/jpeg", pages: 1 },
  ];
  const { pdf } = await compile({
    content: composeLetter(source({ body: "Voyez.", parts: { ...NONE, annexes } })),
  });
  has(pdf, "Autres pièces jointes :");
  has(pdf, "1. Plan de la place (PDF, 3 pages)");
  has(pdf, "2. Photographie (image)");
});

describe("bad input", () => {
  test("what people type is never read as markup", TIMEOUT, async () => {
    const words = "#panic(1) *gras* $x$ <nom> @ref \\ // /* `code`";
    const { pdf } = await compile({
      content: composeLetter(
        source({
          body: "Texte.",
          parts: {
            questions: [{ heading: words, text: words, answer: "", answeredOn: null }],
            sources: [{ title: words, url: "https://exemple.fr/#panic(1)" }],
            meetingRequest: { slots: [words], contact: words },
            annexes: [],
          },
        }),
      ),
    });
    expect(pdf.text.match(/#panic\(1\)/g)?.length).toBeGreaterThanOrEqual(6);
  });

  test("five hundred notes are set", SLOW, async () => {
    const notes = Array.from({ length: 500 }, (_, index) => index + 1);
    const body = [
      ...notes.map((number) => `Phrase ${number}[^${number}].`),
      ...notes.map((number) => `[^${number}]: Note inventée ${number}.`),
    ].join("\n\n");
    const { pdf } = await compile({ content: composeLetter(source({ body })) });
    has(pdf, "Note inventée 1.");
    has(pdf, "Note inventée 500.");
  });

  test("a body of two hundred pages is set", SLOW, async () => {
    const paragraph =
      "Les habitant·es demandent que la place leur soit rendue, et que l’on y mette des bancs. ".repeat(8);
    const body = Array.from({ length: 1300 }, (_, index) => `${index + 1}. ${paragraph}`).join("\n\n");
    const { letter } = await compile({ content: composeLetter(source({ body })) });
    expect(letter.pages).toBeGreaterThan(200);
  });

  test("sixty long questions are set", TIMEOUT, async () => {
    const questions = Array.from({ length: 60 }, (_, index) => ({
      heading: `Rubrique ${Math.floor(index / 7)}`,
      text: `Question ${index + 1} ${"et puis encore ".repeat(60)}?`,
      answer: "",
      answeredOn: null,
    }));
    const { pdf } = await compile({
      content: composeLetter(source({ body: "Texte.", parts: { ...NONE, questions } })),
    });
    has(pdf, "60. Question 60 et puis encore");
  });
});

describe("the place of the questions", () => {
  test("is where the mark stands, else the end", () => {
    expect(questionPlace(parseText("Un.\n\n[[questions]]\n\nDeux.")).at).toBe(1);
    expect(questionPlace(parseText("Un.\n\nDeux.")).at).toBe(2);
    expect(questionPlace(parseText("Un [[questions]].")).at).toBe(1);
  });

  test("leaves no mark behind, with questions or without", () => {
    const bare = composeLetter(source({ body: "Un.\n\n[[questions]]\n\nDeux." }));
    expect(bare.body).toEqual(parseText("Un.\n\nDeux."));
    expect(bare).not.toHaveProperty("parts");
  });
});
