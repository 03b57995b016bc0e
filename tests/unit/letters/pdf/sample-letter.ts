import type { LetterContent, LetterSignatory } from "@/lib/letters/letter-content";
import type { Block, Inline } from "@/lib/text/text-document";

/** A short letter of invented people, to change at will. */
export function sampleLetter(changes: Partial<LetterContent> = {}): LetterContent {
  return {
    reference: "DOL-72181-TESTTEST00",
    verifyUrl: "https://doleances.example/verifier/DOL-72181-TESTTEST00",
    placeAndDate: "Au Mans, le 1er décembre 2026",
    sender: {
      name: "Collectif des fontaines",
      lines: ["4, rue des Saules", "72000 Le Mans", "RNA W720000000"],
    },
    recipients: [{ name: "Madame la Maire", lines: ["Hôtel de ville", "72000 Le Mans"] }],
    subject: "rouvrir les fontaines de la ville",
    salutation: "Madame la Maire,",
    body: { blocks: [paragraph("Nous demandons de l’eau fraîche sur les places.")], footnotes: [] },
    closing: "Nous vous prions d’agréer, Madame la Maire, nos salutations respectueuses.",
    signedBy: "Le Collectif des fontaines",
    coSigners: ["Les Amis de l’eau"],
    petition: {
      title: "Des fontaines pour l’été",
      url: "https://doleances.example/petitions/fontaines",
      communeName: "Le Mans",
    },
    counts: { signatures: 12, residents: 10, elsewhere: 2 },
    listClosedAt: "le 1er décembre 2026 à 14 h 05",
    ...changes,
  };
}

export function text(value: string): Inline {
  return { type: "text", value };
}

export function paragraph(...children: (Inline | string)[]): Block {
  return {
    type: "paragraph",
    children: children.map((child) => (typeof child === "string" ? text(child) : child)),
  };
}

/** Signatories with short names: each takes one line of the list. */
export function* signatories(
  count: number,
  name = (index: number) => `Ana Test${index}`,
): Generator<LetterSignatory> {
  for (let index = 1; index <= count; index++) {
    yield { position: index, name: name(index), postalCode: "72000", resident: index % 3 > 0 };
  }
}
