import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { DeliveryStatus, LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { LETTER_STATUSES } from "@/lib/petitions/petition-status";
import {
  type LetterRecipient,
  letterRecipientsSchema,
  onePerMailbox,
  sameRecipients,
} from "./letter-recipients";
import { countGoneSignatories } from "./seal-letter";

export type OwnLetterView = {
  petition: { id: string; title: string; slug: string; status: PetitionStatus };
  /** Whether a letter may still be prepared and sent. */
  mayPrepare: boolean;
  hasRecipients: boolean;
  /** Where the mairie's answers go: the collective's address. */
  replyTo: string;
  letter: null | {
    id: string;
    reference: string;
    status: LetterStatus;
    preparedAt: Date;
    sealedAt: Date | null;
    sha256: string | null;
    bytes: number | null;
    pages: number | null;
    signatureCount: number;
    residentCount: number;
    recipients: LetterRecipient[];
    /** Why the file may not be sent any more: the list or the recipients changed since. */
    outdated: null | "withdrawals" | "recipients";
    /** Signatures confirmed since the list was closed: they may be taken in by preparing again. */
    newSignatures: number;
  };
  deliveries: DeliveryView[];
};

export type DeliveryView = {
  id: string;
  name: string;
  function: string;
  email: string;
  status: DeliveryStatus;
  attempts: number;
  lastAnswer: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
};

/**
 * The letter of a petition as its organisers see it.
 *
 * @throws AppError `not-found` when the petition is not the actor's.
 */
export async function readOwnLetter(db: Db, actor: UserActor, petitionId: string): Promise<OwnLetterView> {
  if (!isUuid(petitionId)) throw new AppError("not-found");
  const petition = await db.petition.findFirst({
    where: { id: petitionId, collective: { memberships: { some: { userId: actor.userId } } } },
    include: {
      collective: { select: { contactEmail: true } },
      recipients: { orderBy: { position: "asc" } },
      letters: {
        orderBy: { preparedAt: "desc" },
        take: 1,
        include: { deliveries: { orderBy: { position: "asc" } } },
      },
    },
  });
  if (!petition) throw new AppError("not-found");
  const letter = petition.letters[0];
  return {
    petition: { id: petition.id, title: petition.title, slug: petition.slug, status: petition.status },
    mayPrepare: LETTER_STATUSES.includes(petition.status) && letter?.status !== "sealed",
    replyTo: petition.collective.contactEmail,
    hasRecipients: petition.recipients.length > 0,
    letter: letter
      ? {
          ...letter,
          ...(await readDrift(db, petition, letter)),
          recipients: onePerMailbox(letterRecipientsSchema.parse(letter.recipients)),
        }
      : null,
    deliveries: letter?.deliveries ?? [],
  };
}

/** What changed since the letter was prepared; nothing can, once it is sealed. */
async function readDrift(
  db: Db,
  petition: { id: string; recipients: LetterRecipient[] },
  letter: { id: string; status: LetterStatus; recipients: unknown; preparedAt: Date },
): Promise<{ outdated: null | "withdrawals" | "recipients"; newSignatures: number }> {
  if (letter.status === "sealed") return { outdated: null, newSignatures: 0 };
  const newSignatures = await db.signature.count({
    where: { petitionId: petition.id, status: "confirmed", confirmedAt: { gt: letter.preparedAt } },
  });
  if ((await countGoneSignatories(db, letter.id)) > 0) return { outdated: "withdrawals", newSignatures };
  const recipients = letterRecipientsSchema.parse(letter.recipients);
  const changed = !sameRecipients(recipients, petition.recipients);
  return { outdated: changed ? "recipients" : null, newSignatures };
}
