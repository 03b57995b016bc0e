import type { Addressee } from "./addressee";
import type { CommuneDirectory } from "./commune-directory";

/** A letter speaks to `named` as mayor; the register now has `current`, or nobody. */
export type MayorChange = { named: string; current: string | null };

/** Words that say nothing of who somebody is. */
const TITLES = new Set(["madame", "monsieur", "mme", "m", "mr", "la", "le", "l", "maire", "docteur", "dr"]);

/**
 * Whether the letter names as mayor somebody whom the Répertoire national des élus no longer has as such: said
 * to the organisers, who decide. A name written in another way (“Mme Le Goff”) is the same person; who is only
 * called “Madame la Maire” is whoever holds the office.
 *
 * @returns `null` when all is well, and before any register was imported.
 */
export function mayorChange(
  recipients: readonly Pick<Addressee, "kind" | "name">[],
  directory: Pick<CommuneDirectory, "mayor" | "importedAt">,
): MayorChange | null {
  if (!directory.importedAt.maires) return null;
  const current = directory.mayor?.name ?? null;
  const named = recipients.find(
    ({ kind, name }) => kind === "mayor" && wordsOf(name).length > 0 && !isSamePerson(name, current),
  );
  return named ? { named: named.name, current } : null;
}

function isSamePerson(typed: string, registered: string | null): boolean {
  if (registered === null) return false;
  const one = new Set(wordsOf(typed));
  const other = new Set(wordsOf(registered));
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  return [...small].every((word) => large.has(word));
}

function wordsOf(name: string): string[] {
  const plain = name.toLocaleLowerCase("fr").normalize("NFD").replace(/\p{M}/gu, "");
  return plain.split(/[^\p{L}]+/u).filter((word) => word !== "" && !TITLES.has(word));
}
