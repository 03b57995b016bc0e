import type { LetterContent, LetterThreshold } from "@/lib/letters/letter-content";
import { letterCounts } from "@/lib/letters/letter-counts";
import { counted, frenchNumber, signersWords } from "@/lib/letters/signers-words";

const NARROW = "\u202f";
const FIXED = "\u00a0";

export { counted, frenchNumber };

/** Every French word that the compiled letter adds to what its authors wrote. */
export const WORDS = {
  subject: `Objet${FIXED}: `,
  reference: `Référence${FIXED}: `,
  page: "page ",
  of: " / ",
  coSigners: `Avec le soutien de${FIXED}:`,
  jointSigners: `Cosignataires${FIXED}:`,
  verify: `Vérifier cette lettre${FIXED}:`,
  qrAlt: `Code QR menant à la page de vérification de cette lettre${FIXED}: `,
  listTitle: "Liste des signataires",
  notice:
    "Ces personnes ont accepté que leur nom et leur code postal soient transmis à la mairie, pour que cette " +
    "demande soit examinée, et pour cela seulement. La CNIL rappelle qu’un organisme public ne peut pas " +
    "réutiliser la liste des signataires d’une pétition à des fins de communication politique.",
} as const;

/** The line under the signature that announces the list. */
export function enclosedLine(listed: number): string {
  return `P.${FIXED}J.${FIXED}: liste des signataires (${counted(listed, "nom", "noms")}).`;
}

/**
 * Which scheme or rule the petition invokes, and what its signatures are: whether the number is reached is for
 * the mairie to say, who counts by its own rules.
 */
export function thresholdLine(threshold: LetterThreshold): string {
  const aimed = counted(threshold.goal, "signature", "signatures");
  const from =
    threshold.kind === "scheme"
      ? `celui du dispositif «${NARROW}${threshold.label}${NARROW}» de la commune`
      : `un dixième des ${electors(threshold.registered)} dans la commune au ${threshold.countedOn}`;
  const source = threshold.source
    ? ` (source${FIXED}: ${threshold.source.replace(/^https?:\/\//i, "")})`
    : "";
  return (
    `Seuil visé${FIXED}: ${aimed}, ${from}${source}. Les signatures ont été recueillies en ligne et confirmées ` +
    `par courriel${NARROW}; ni l’identité ni l’inscription sur les listes électorales n’ont été vérifiées.`
  );
}

function electors(registered: number): string {
  return counted(registered, "électeur·rice inscrit·e", "électeur·rices inscrit·es");
}

/** Who signed the letter, under its lists; nothing where people in their own name alone did: their list says it. */
export function signedLine(content: LetterContent): string {
  const counts = letterCounts(content);
  if (content.withoutList || counts.elected + counts.organisations === 0) return "";
  const enclosed =
    counts.residents > 0
      ? counts.residents > 1
        ? ", dont la liste est jointe"
        : ", dont le nom est joint"
      : "";
  return `Cette lettre est signée par ${signersWords(counts)}${enclosed}. Signatures arrêtées ${content.listClosedAt}.`;
}

/** What the list is, before its first name: how many signed, from where, and when it was closed. */
export function listSentences(content: LetterContent, listed: number): string[] {
  const { signatures, residents, elsewhere } = content.counts;
  const from = [
    ...(residents > 0
      ? [counted(residents, "personne habite la commune", "personnes habitent la commune")]
      : []),
    ...(elsewhere > 0 ? [counted(elsewhere, "personne habite ailleurs", "personnes habitent ailleurs")] : []),
  ].join(", ");
  const sentences = [
    `${counted(signatures, "signature confirmée", "signatures confirmées")}${from && `${FIXED}: ${from}`}. ` +
      `Liste arrêtée ${content.listClosedAt}.`,
  ];
  if (listed === 0) return [...sentences, "Aucun nom n’est transmis avec cette lettre."];
  if (elsewhere === 0) return sentences;
  return [...sentences, "Le code postal des personnes qui habitent ailleurs est en italique."];
}
