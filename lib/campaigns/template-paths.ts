/** Where those who carry a campaign write its template. */
export function templatePath(campaignId: string): string {
  return `/espace/campagnes/${campaignId}/modele`;
}

/** Where they paste a letter that circulates already. */
export function pastePath(campaignId: string): string {
  return `${templatePath(campaignId)}/coller`;
}
