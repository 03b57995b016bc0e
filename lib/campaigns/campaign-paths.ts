/** The public list. */
export const CAMPAIGNS_PATH = "/campagnes";

export function campaignPath(slug: string): string {
  return `${CAMPAIGNS_PATH}/${slug}`;
}

/** Every petition of a campaign in one département. */
export function campaignDepartmentPath(slug: string, departmentCode: string): string {
  return `${campaignPath(slug)}/departements/${departmentCode}`;
}

/** A file to download. */
export function campaignFilePath(slug: string, toolId: string): string {
  return `${campaignPath(slug)}/fichiers/${toolId}`;
}

/** Where a local group begins its petition. */
export function joinCampaignPath(slug: string): string {
  return `/espace/petitions/nouvelle?${new URLSearchParams({ campagne: slug })}`;
}

/** The campaigns of one's own collectives. */
export const OWN_CAMPAIGNS_PATH = "/espace/campagnes";

export function ownCampaignPath(id: string): string {
  return `${OWN_CAMPAIGNS_PATH}/${id}`;
}
