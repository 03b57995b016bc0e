/**
 * Addresses of a signer's pages. Tokens travel in the path of a link that only the mailbox holds; the
 * pages send no referrer, and a GET on any of them changes nothing.
 */

/** Where the six-digit code is typed, after signing; the handle names the mailbox without showing it. */
export function awaitingPath(handle: string): string {
  return `/signatures/confirmer/${handle}`;
}

/** The page with the one button that confirms; the link of the confirmation mail. */
export function confirmationPath(token: string): string {
  return `/signatures/lien/${token}`;
}

/** The signer's own page: hide the name, withdraw, erase. */
export function managementPath(token: string): string {
  return `/signatures/gerer/${token}`;
}

/** What somebody sees who erased everything: there is nothing left to name. */
export const ERASED_PATH = "/signatures/effacee";
