import type { ElectedView, Sex } from "./commune-directory";

export type CouncilRole = "deputy" | "councillor";

type Elected = Pick<ElectedView, "sex" | "function">;

/** “1er adjoint au Maire”, “2ème adjointe”, “Adjoint au maire”, as the Répertoire national des élus writes them. */
const DEPUTY = /^(?:(\d{1,3})\s?(?:ère|ere|er|re|ème|eme|e|è)?\s+)?adjointe?(?:\(e\)|·e)?(?=\s|$)/i;
/** The mayor sits in the council, and is in its list. */
const MAYOR = /^maire$/i;
const DELEGATED_MAYOR = /^maire (déléguée?|associée?)$/i;

/** Whether this member of the council is the mayor, whom the directory names apart. */
export function isMayorsFunction(written: string): boolean {
  return MAYOR.test(written.trim());
}

/** @returns 1 for “1er adjoint au Maire”, Infinity for one without a number, `null` for who is none. */
export function deputyRank(written: string): number | null {
  const found = DEPUTY.exec(written.trim());
  if (!found) return null;
  return found[1] ? Number(found[1]) : Number.POSITIVE_INFINITY;
}

/**
 * The function as a letter writes it, in agreement with who holds it: “1re adjointe au maire”, “Conseiller
 * municipal de La Rochelle”. What is neither is left as the register has it.
 *
 * @param of “du Mans”
 */
export function councilFunction(elected: Elected, of: string): string {
  const written = elected.function.replaceAll("'", "’").replace(/\s+/g, " ").trim();
  if (!written)
    return `${pick(elected.sex, "Conseillère municipale", "Conseiller municipal", "Membre du conseil municipal")} ${of}`;
  const deputy = DEPUTY.exec(written);
  if (!deputy || elected.sex === null) return written.replace(/ au Maire\b/, " au maire");
  const feminine = elected.sex === "F";
  const rank = deputy[1] ? `${ordinal(Number(deputy[1]), feminine)} adjoint` : "Adjoint";
  const rest = written.slice(deputy[0].length).replace(/^ au Maire\b/i, " au maire") || " au maire";
  return `${rank}${feminine ? "e" : ""}${rest}`;
}

/** How a letter speaks to a member of the council; empty (“Madame, Monsieur”) when the register does not say. */
export function councilAppellation({ sex, function: written }: Elected): string {
  if (sex === null) return "";
  if (deputyRank(written) !== null)
    return pick(sex, "Madame l’Adjointe au maire", "Monsieur l’Adjoint au maire", "");
  const delegated = DELEGATED_MAYOR.exec(written.trim());
  if (delegated) {
    const word = (delegated[1] ?? "").toLowerCase().replace(/ée$/, "é");
    return pick(sex, `Madame la Maire ${word}e`, `Monsieur le Maire ${word}`, "");
  }
  return pick(sex, "Madame la Conseillère municipale", "Monsieur le Conseiller municipal", "");
}

function pick(sex: Sex, feminine: string, masculine: string, unknown: string): string {
  if (sex === "F") return feminine;
  return sex === "M" ? masculine : unknown;
}

function ordinal(rank: number, feminine: boolean): string {
  if (rank !== 1) return `${rank}e`;
  return feminine ? "1re" : "1er";
}
