import type { Sex } from "./commune-directory";

/** How a letter speaks to somebody of whom nothing is known. */
export const NEUTRAL_APPELLATION = "Madame, Monsieur";

/** What an organiser may choose for a mayor; the first that fits the data is proposed. */
export const MAYOR_APPELLATIONS = [
  "Madame la Maire",
  "Madame le Maire",
  "Monsieur le Maire",
  "Madame la Maire, Monsieur le Maire",
] as const;

/** The civility that follows from the register: both, when it does not say. */
export function mayorAppellation(sex: Sex): (typeof MAYOR_APPELLATIONS)[number] {
  if (sex === "F") return "Madame la Maire";
  return sex === "M" ? "Monsieur le Maire" : "Madame la Maire, Monsieur le Maire";
}

/** What the form offers to choose from; anything else may be typed. */
export const APPELLATIONS: readonly string[] = [
  ...MAYOR_APPELLATIONS,
  "Madame l’Adjointe au maire",
  "Monsieur l’Adjoint au maire",
  "Madame la Conseillère municipale",
  "Monsieur le Conseiller municipal",
  "Mesdames et Messieurs les élu·es",
  NEUTRAL_APPELLATION,
];
