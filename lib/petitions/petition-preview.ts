import type { OwnPetition } from "./read-own-petition";
import type { PublicPetition } from "./read-public-petition";

/**
 * A petition as its public page will draw it, nobody having signed yet. It keeps its own status: a draft is
 * drawn without the form, which could not be used.
 *
 * @param texts with their fields filled, as publication would.
 */
export function previewOf(
  petition: OwnPetition,
  texts: Pick<OwnPetition, "title" | "body"> = petition,
): PublicPetition {
  const { id, slug, threshold, status, suspensionReason, closedAt, deliveredAt } = petition;
  return {
    ...{
      id,
      slug,
      title: texts.title,
      body: texts.body,
      threshold,
      status,
      suspensionReason,
      closedAt,
      deliveredAt,
    },
    commune: petition.commune,
    collective: { name: petition.collective.name, postalAddress: petition.collective.postalAddress },
    coSigners: petition.coSigners,
    recipients: petition.recipients.map(({ name, function: role, kind }) => ({ name, function: role, kind })),
    tally: { confirmed: 0, residents: 0 },
    latest: [],
    letterReference: null,
    deliveredBy: null,
  };
}
