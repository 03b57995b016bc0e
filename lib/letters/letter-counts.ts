import type { SignerCounts } from "@/lib/petitions/who-may-sign";
import type { LetterContent } from "./letter-content";

/**
 * How many signed a letter, each kind apart. Organisations that the collective only names have signed nothing; letters
 * from before there were élu·es have none.
 */
export function letterCounts(
  content: Partial<Pick<LetterContent, "counts" | "organisations">>,
): SignerCounts {
  return {
    residents: content.counts?.signatures ?? 0,
    elected: content.counts?.elected ?? 0,
    organisations: (content.organisations ?? []).filter(({ confirmed }) => confirmed).length,
  };
}

/** Whether a list of people follows the letter: not one to many, nor one that others than residents alone have signed. */
export function hasPeopleList(
  content: Pick<LetterContent, "counts" | "organisations" | "withoutList">,
): boolean {
  if (content.withoutList) return false;
  const { residents, elected, organisations } = letterCounts(content);
  return residents > 0 || elected + organisations === 0;
}
