import type { LetterAnnex } from "@/lib/letters/letter-parts";

const FIXED = "\u00a0";

/** The French words that the compiled letter adds around its parts. */
export const PARTS_WORDS = {
  sources: "Sources",
  meeting: "Demande de rendez-vous",
  slots: `Créneaux proposés${FIXED}:`,
  contact: `Pour convenir d’une date${FIXED}: `,
  annexes: `Autres pièces jointes${FIXED}:`,
  annexesAlone: `Pièces jointes${FIXED}:`,
} as const;

/** Who asks to meet. */
export function meetingSentence(signedBy: string): string {
  return `${signedBy} demande à vous rencontrer.`;
}

/** “Plan de la place (PDF, 3 pages)”. */
export function annexLine({
  title,
  mediaType,
  pages,
}: Pick<LetterAnnex, "title" | "mediaType" | "pages">): string {
  if (mediaType !== "application/pdf") return `${title} (image)`;
  return `${title} (PDF, ${pages}${FIXED}${pages < 2 ? "page" : "pages"})`;
}
