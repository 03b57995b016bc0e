import { describe, expect, test } from "vitest";
import { annexRefusal } from "@/lib/petitions/annex-limits";
import { answerDay } from "@/lib/petitions/answer-day";
import { parseQuestions } from "@/lib/petitions/parse-questions";
import { applyPartsGesture, partsSchema } from "@/lib/petitions/parts-form";
import { groupQuestions, partsProblems } from "@/lib/petitions/petition-parts";
import { ADD_PASTED, PASTED_QUESTIONS } from "@/lib/petitions/question-fields";
import { webAddress } from "@/lib/petitions/web-address";

const parse = (form: Record<string, string>) => {
  const parsed = partsSchema.safeParse(form);
  if (parsed.success) return parsed.data.parts;
  return Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]));
};

describe("a list of questions, pasted", () => {
  test("is one question a line, under headings that end with a colon", () => {
    const list = "Les micros :\n1. Combien ?\n2) Où ?\n\nLe budget :\n- Quel coût\n• Qui paie ?";
    expect(parseQuestions(list)).toEqual([
      { heading: "Les micros", text: "Combien ?" },
      { heading: "Les micros", text: "Où ?" },
      { heading: "Le budget", text: "Quel coût" },
      { heading: "Le budget", text: "Qui paie ?" },
    ]);
  });

  test("may open each paragraph with its heading, which ends with it", () => {
    const list = [
      "Pourquoi changer ce qui marche ? Quid de la garantie de cinq ans ?",
      "Concernant les micros fixes : De quel modèle s’agit-il ? Seront-ils reliés à un logiciel ?",
      "Concernant la zone piétonne : Les bornes enregistrent-elles ?",
      "Quel usage sera fait de ces enregistrements ?",
    ].join("\n\n");
    expect(parseQuestions(list)).toEqual([
      { heading: "", text: "Pourquoi changer ce qui marche ? Quid de la garantie de cinq ans ?" },
      { heading: "Concernant les micros fixes", text: "De quel modèle s’agit-il ?" },
      { heading: "Concernant les micros fixes", text: "Seront-ils reliés à un logiciel ?" },
      { heading: "Concernant la zone piétonne", text: "Les bornes enregistrent-elles ?" },
      { heading: "", text: "Quel usage sera fait de ces enregistrements ?" },
    ]);
  });

  test("is put together where a page had broken its lines", () => {
    expect(parseQuestions("Pourquoi avoir choisi\nce modèle ?\nEt quand ?")).toEqual([
      { heading: "", text: "Pourquoi avoir choisi ce modèle ?" },
      { heading: "", text: "Et quand ?" },
    ]);
  });

  test("takes headings of Markdown, and nothing of nothing", () => {
    expect(parseQuestions("## Budget\nCombien ?\n**Calendrier**\nQuand ?")).toEqual([
      { heading: "Budget", text: "Combien ?" },
      { heading: "Calendrier", text: "Quand ?" },
    ]);
    expect(parseQuestions(" \n\n - \n")).toEqual([]);
  });

  test("of a hundred thousand signs takes no time", () => {
    const started = performance.now();
    parseQuestions(`${"a ".repeat(20_000)}: ${"b? ".repeat(20_000)}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("the form", () => {
  test("keeps what is typed, in order, without the rows that are empty", () => {
    const parts = parse({
      question_1_texte: "Combien ?",
      question_3_rubrique: "Budget",
      question_3_texte: " Qui\npaie ? ",
      source_2_titre: "Un article",
      source_4_adresse: "exemple.fr/page",
      rencontre: "on",
      rencontre_creneaux: "Lundi\n\n Mardi  soir ",
      rencontre_contact: "A.\nB.",
    });
    expect(parts).toEqual({
      questions: [
        { heading: "", text: "Combien ?" },
        { heading: "Budget", text: "Qui paie ?" },
      ],
      sources: [
        { title: "Un article", url: "" },
        { title: "", url: "https://exemple.fr/page" },
      ],
      meetingRequest: { slots: ["Lundi", "Mardi soir"], contact: "A., B." },
    });
  });

  test("saves a pasted list that nobody added to the rows", () => {
    expect(parse({ question_1_texte: "A ?", [PASTED_QUESTIONS]: "B ?\nC ?" })).toMatchObject({
      questions: [{ text: "A ?" }, { text: "B ?" }, { text: "C ?" }],
    });
  });

  test.each([
    ["javascript:alert(1)"],
    ["ftp://exemple.fr"],
    ["https://banque.example@ailleurs.example"],
    ["un article du journal"],
    ["mailto:a@exemple.fr"],
    ["https://"],
  ])("flags the address %s", (adresse) => {
    expect(parse({ source_1_adresse: adresse })).toEqual({ source_1_adresse: "web-address" });
    expect(webAddress(adresse)).toBeNull();
  });

  test("refuses too much", () => {
    expect(parse({ [PASTED_QUESTIONS]: "Quoi ?\n".repeat(61) })).toEqual({ [PASTED_QUESTIONS]: "too-many" });
    expect(parse({ question_60_texte: "A ?", [PASTED_QUESTIONS]: "Quoi ?\n".repeat(60) })).toEqual({
      [PASTED_QUESTIONS]: "too-many",
    });
    expect(parse({ question_1_texte: "a".repeat(1501) })).toEqual({ question_1_texte: "too-long" });
    expect(parse({ rencontre_creneaux: "x\n".repeat(6) })).toEqual({ rencontre_creneaux: "slots" });
  });

  test("asks for no meeting while the box is not ticked", () => {
    expect(parse({ rencontre_creneaux: "Lundi" })).toMatchObject({ meetingRequest: null });
    expect(parse({ rencontre: "on" })).toMatchObject({ meetingRequest: { slots: [], contact: "" } });
  });
});

describe("without a script", () => {
  const two = { question_1_texte: "A ?", question_2_texte: "B ?", lignes_questions: "2", titre: "Un banc" };

  test("rows come, go and move, and everything else stays", () => {
    expect(applyPartsGesture(two, "ajouter-question-0")).toEqual({ ...two, lignes_questions: "3" });
    expect(applyPartsGesture(two, "retirer-question-1")).toMatchObject({
      question_1_texte: "B ?",
      lignes_questions: "1",
      titre: "Un banc",
    });
    expect(applyPartsGesture(two, "monter-question-2")).toMatchObject({
      question_1_texte: "B ?",
      question_2_texte: "A ?",
    });
    expect(applyPartsGesture(two, "ajouter-source-0")).toMatchObject({ lignes_sources: "1" });
  });

  test("a list becomes rows; one without room stays where it was pasted", () => {
    const pasted = applyPartsGesture({ ...two, [PASTED_QUESTIONS]: "Budget :\nC ?" }, ADD_PASTED);
    expect(pasted).toMatchObject({
      question_3_rubrique: "Budget",
      question_3_texte: "C ?",
      [PASTED_QUESTIONS]: "",
      lignes_questions: "3",
    });
    const full = { ...two, [PASTED_QUESTIONS]: "Quoi ?\n".repeat(59) };
    expect(applyPartsGesture(full, ADD_PASTED)).toBe(full);
  });

  test("any other button is none of theirs", () => {
    for (const gesture of ["apercu", "", "retirer-destinataire-1", "retirer-question", "monter-x-1"])
      expect(applyPartsGesture(two, gesture)).toBeNull();
    expect(applyPartsGesture(two, "retirer-question-99")).toMatchObject({ question_2_texte: "B ?" });
    expect(applyPartsGesture(two, "monter-question-1")).toMatchObject({ question_1_texte: "A ?" });
  });
});

test("neighbours under one heading make a group, numbered through", () => {
  const question = (heading: string, text: string) => ({ heading, text });
  expect(
    groupQuestions([question("", "a"), question("X", "b"), question("X", "c"), question("", "d")]),
  ).toEqual([
    { heading: "", first: 1, questions: [question("", "a")] },
    { heading: "X", first: 2, questions: [question("X", "b"), question("X", "c")] },
    { heading: "", first: 4, questions: [question("", "d")] },
  ]);
});

test("a heading without a question is not published", () => {
  expect(partsProblems([{ heading: "Budget", text: "" }])).toEqual({ question_1_texte: "required" });
});

test("annexes are five at most, and eight megabytes", () => {
  const annex = { bytes: 2 * 1024 * 1024 };
  expect(annexRefusal([annex, annex, annex], annex.bytes)).toBeNull();
  expect(annexRefusal([annex, annex, annex], annex.bytes + 1)).toBe("files-too-large");
  expect(
    annexRefusal(
      Array.from({ length: 5 }, () => ({ bytes: 1 })),
      1,
    ),
  ).toBe("too-many-files");
});

test("a question is answered between the delivery and today, in Paris", () => {
  const delivered = new Date("2026-12-01T23:30:00Z");
  const now = new Date("2026-12-05T09:00:00Z");
  expect(answerDay("2026-12-02", delivered, now)).toEqual(new Date("2026-12-02T00:00:00Z"));
  for (const day of ["2026-12-01", "2026-12-06", "2026-02-30", "hier", ""])
    expect(answerDay(day, delivered, now)).toBeNull();
});
