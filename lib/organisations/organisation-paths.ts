/**
 * Addresses of organisations' pages. Tokens travel in the path of a link that only a mailbox holds; the pages send
 * no referrer to other sites, and a GET on any of them changes nothing.
 */

/** Where an organisation asks to join a petition. */
export function joinPath(slug: string): string {
  return `/petitions/${slug}/organisations`;
}

/** The page where a representative confirms or declines; the link of the invitation. */
export function invitationPath(token: string): string {
  return `/organisations/confirmer/${token}`;
}

/** The organisation's own page: what it confirmed, and how to take it back. */
export function ownOrganisationPath(token: string): string {
  return `/organisations/gerer/${token}`;
}

/** Where the organisers follow them. */
export function organisersPath(petitionId: string): string {
  return `/espace/petitions/${petitionId}/organisations`;
}
