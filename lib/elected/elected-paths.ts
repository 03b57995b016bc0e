import { petitionPath } from "@/lib/petitions/petition-paths";

/** All the élu·es who signed a petition. */
export function electedPath(slug: string): string {
  return `${petitionPath(slug)}/elus`;
}

/** Where an élu·e signs. */
export function electedSigningPath(slug: string): string {
  return `${electedPath(slug)}/signer`;
}

/** The page with the one button that confirms; the link of the mail. */
export function electedConfirmationPath(token: string): string {
  return `/elus/confirmer/${token}`;
}

/** An élu·e's own page: withdraw, erase. */
export function electedManagementPath(token: string): string {
  return `/elus/gerer/${token}`;
}

/** What an élu·e sees who erased everything: there is nothing left to name. */
export const ELECTED_ERASED_PATH = "/elus/effacee";
