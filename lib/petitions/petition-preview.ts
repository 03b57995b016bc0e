import type { MeetingRequest } from "./meeting-request";
import type { OwnPetition } from "./read-own-petition";
import type { PublicPetition } from "./read-public-petition";
import type { QuestionText, SourceText } from "./version-text";
import { maySignOf } from "./who-may-sign";

type PartTexts = {
  questions: QuestionText[];
  sources: SourceText[];
  meetingRequest: MeetingRequest | null;
};

/**
 * A petition as its public page will draw it, nobody having signed yet. It keeps its own status: a draft is
 * drawn without the form, which could not be used.
 *
 * @param texts with their fields filled, as publication would.
 */
export function previewOf(
  petition: OwnPetition,
  texts: Pick<OwnPetition, "title" | "body"> & Partial<PartTexts> = petition,
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
    organisations: petition.organisations,
    parts: {
      ...petition.parts,
      questions:
        texts.questions?.map((one) => ({ ...one, answer: "", answeredOn: null })) ?? petition.parts.questions,
      sources: texts.sources ?? petition.parts.sources,
      meetingRequest: texts.meetingRequest ?? petition.parts.meetingRequest,
    },
    recipients: petition.recipients.map(({ name, function: role, kind }) => ({ name, function: role, kind })),
    tally: { confirmed: 0, residents: 0 },
    maySign: maySignOf(petition),
    elected: { shown: [], total: 0 },
    campaign: null,
    latest: [],
    letterReference: null,
    version: null,
    deliveredBy: null,
    handed: { sent: 0, recipients: 0 },
  };
}
