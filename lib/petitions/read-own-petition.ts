import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";
import type { PetitionParts } from "./petition-parts";
import { EDITABLE_STATUSES } from "./petition-status";
import { PARTS, partsOf } from "./read-parts";
import type { RecipientInput } from "./recipient-fields";
import { organisationsOf, SHOWN_ORGANISATIONS, type ShownOrganisation } from "./shown-organisations";
import { shownTitle } from "./shown-title";
import {
  draftThreshold,
  type ElectorsChoice,
  electorsChoice,
  shownThreshold,
  type Threshold,
  type ThresholdColumns,
} from "./threshold";
import type { WhoMaySignColumns } from "./who-may-sign";

/** A petition as those who carry it see it, in whatever state. */
export type OwnPetition = ThresholdColumns &
  WhoMaySignColumns & {
    id: string;
    slug: string;
    /** As typed. */
    title: string;
    /** As headings name it: without fields. */
    shownTitle: string;
    /** CommonMark, as typed. */
    body: string;
    /** As pages show it: of a draft, with the newest count of electors. */
    threshold: Threshold;
    /** What the form may offer of the tenth. */
    electors: ElectorsChoice;
    status: PetitionStatus;
    suspensionReason: string | null;
    salutation: string;
    closing: string;
    revision: number;
    createdAt: Date;
    updatedAt: Date;
    publishedAt: Date | null;
    closedAt: Date | null;
    deliveredAt: Date | null;
    recipients: RecipientInput[];
    /** Names that the collective vouches for: what the draft's form holds. */
    coSigners: string[];
    /** Those that stand behind it, as everybody sees them. */
    organisations: ShownOrganisation[];
    /** Questions, sources, request to meet and annexes. */
    parts: PetitionParts;
    /** The campaign it takes part in, and the version of its template that the text was last brought to. */
    campaignId: string | null;
    templateVersion: { id: string; number: number; freeFields: unknown } | null;
    /** What was answered to the free fields of that template; as stored (`free-values.ts`). */
    fieldValues: unknown;
    commune: {
      insee: string;
      name: string;
      linkType: number | null;
      departmentCode: string;
      departmentName: string;
    };
    collective: { id: string; name: string; postalAddress: string };
    /** Where its letter is; `null` before the first one is prepared. */
    letterStatus: LetterStatus | null;
  };

const NEWEST_COUNT = {
  orderBy: { countedOn: "desc" },
  take: 1,
  select: { registered: true, countedOn: true, source: true },
} as const;

/** @throws AppError `not-found`, also for somebody else's. */
export async function readOwnPetition(ctx: Context<UserActor>, petitionId: string): Promise<OwnPetition> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    omit: { collectiveId: true, communeInsee: true, suspendedFrom: true },
    include: {
      recipients: { orderBy: { position: "asc" }, omit: { id: true, petitionId: true, position: true } },
      coSigners: SHOWN_ORGANISATIONS,
      commune: {
        select: {
          ...{ insee: true, name: true, linkType: true, departmentCode: true, departmentName: true },
          electorCounts: NEWEST_COUNT,
        },
      },
      ...PARTS,
      templateVersion: { select: { id: true, number: true, freeFields: true } },
      collective: { select: { id: true, name: true, postalAddress: true } },
      letters: { orderBy: { preparedAt: "desc" }, take: 1, select: { status: true } },
    },
  });
  if (!petition) throw new AppError("not-found");
  const { letters, coSigners, commune, ...rest } = petition;
  const { questions, sources, annexes, meetingRequest, ...fields } = rest;
  const { electorCounts, ...place } = commune;
  const electors = electorsChoice(place.insee, electorCounts[0] ?? null);
  const isDraft = EDITABLE_STATUSES.includes(petition.status);
  return {
    ...fields,
    commune: place,
    shownTitle: shownTitle({ ...petition, commune: place }, ctx.now),
    electors,
    threshold: isDraft ? draftThreshold(fields, electors) : shownThreshold(fields),
    parts: partsOf({ questions, sources, annexes, meetingRequest }),
    coSigners: coSigners.flatMap(({ name, standing }) => (standing === "named" ? [name] : [])),
    organisations: organisationsOf(coSigners),
    letterStatus: letters[0]?.status ?? null,
  };
}
