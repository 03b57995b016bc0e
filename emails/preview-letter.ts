import type { LetterContent } from "@/lib/letters/letter-content";
import { parseText } from "@/lib/text/parse-text";

/** An invented letter with one of everything, for looking at the mails that carry letters. */
export const PREVIEW_LETTER: LetterContent = {
  reference: "DOL-72181-7K3M9Q2XFA",
  verifyUrl: "https://petitions.example.org/verifier/DOL-72181-7K3M9Q2XFA",
  placeAndDate: "Au Mans, le 1er décembre 2026",
  sender: {
    name: "Les Amis de la place",
    lines: ["12 place des Tilleuls", "72000 Le Mans", "contact@amis.example", "RNA W721000000"],
  },
  recipients: [{ name: "Madame Exemple", lines: ["Maire du Mans"] }],
  subject: "Un banc et une fontaine place des Tilleuls",
  salutation: "Madame la Maire,",
  body: parseText(
    [
      "Depuis le printemps, la **place des Tilleuls** n’a plus ni banc ni *fontaine*[^1].",
      "## Ce que nous demandons",
      "- un banc ;\n- une fontaine.",
      "> L’eau est à tout le monde.",
      "[^1]: Délibération inventée pour cet essai.",
    ].join("\n\n"),
  ),
  parts: {
    questions: [{ heading: "Les travaux", text: "Quand commencent-ils ?" }],
    sources: [{ title: "Le plan des fontaines", url: "https://fontaines.example/plan" }],
    meeting: { slots: ["Un soir de décembre"], contact: "" },
  },
  closing: "Veuillez agréer, Madame la Maire, l’expression de nos salutations citoyennes.",
  signedBy: "Les Amis de la place",
  coSigners: ["Le Café du coin"],
  petition: {
    title: "Un banc et une fontaine place des Tilleuls",
    url: "https://petitions.example.org/petitions/un-banc",
    communeName: "Le Mans",
  },
  counts: { signatures: 1284, residents: 1200, elsewhere: 84 },
  listClosedAt: "le 1er décembre 2026 à 14 h 05",
};
