/** Addresses of the organiser's pages that carry something in their query. */

function withQuery(path: string, query: Record<string, string | undefined>): string {
  const filled = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams(filled).toString();
  return search ? `${path}?${search}` : path;
}

/** The list, filtered. @param filter.page from 1. */
export function listAddress(filter: {
  status?: string | undefined;
  text?: string | undefined;
  page?: number;
}): string {
  const page = filter.page && filter.page > 1 ? String(filter.page) : undefined;
  return withQuery("/espace", { etat: filter.status, recherche: filter.text, page });
}

/** The first step of a petition. */
export const NEW_PETITION_PATH = "/espace/petitions/nouvelle";

/** The first step of a petition, with what is known already. @param known.text a name that several communes share. */
export function newPetitionAddress(known: {
  collective?: string | undefined;
  insee?: string | undefined;
  text?: string | undefined;
  title?: string | undefined;
  /** Slug of the campaign that the petition takes part in. */
  campaign?: string | undefined;
}): string {
  return withQuery(NEW_PETITION_PATH, {
    collectif: known.collective,
    commune: known.insee,
    recherche: known.text,
    titre: known.title,
    campagne: known.campaign,
  });
}

/** Presenting a collective on the way to a first petition, in the commune `insee` if it is known. */
export function newCollectiveAddress(insee?: string): string {
  return withQuery("/espace/collectifs/nouveau", { suite: "petition", commune: insee });
}

/** Where a group takes or leaves what its campaign changed in the template. */
export function templateChangePath(petitionId: string): string {
  return `/espace/petitions/${petitionId}/modele`;
}
