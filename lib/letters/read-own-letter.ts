import "server-only";
import type { AddressStanding } from "@/lib/addresses/address-standing";
import { mailboxOf } from "@/lib/addresses/mailbox";
import { readAddressStandings, readRefusals, standingIn } from "@/lib/addresses/read-address-standings";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import type { Delivery, Letter } from "@/lib/db/generated/client";
import type { DeliveryChannel, DeliveryStatus, LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import { LETTER_STATUSES } from "@/lib/petitions/petition-status";
import type { SignerCounts } from "@/lib/petitions/who-may-sign";
import { countGoneElected } from "./copy-elected";
import type { LetterContent } from "./letter-content";
import { letterCounts } from "./letter-counts";
import { countGoneSignatories, saysOtherwise } from "./letter-drift";
import { groupByMailbox, type LetterRecipient, letterRecipientsSchema } from "./letter-recipients";
import { FOR_LETTER, type PetitionForLetter } from "./petition-for-letter";
import { stalledBefore } from "./stalled-preparation";

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
    /** Who signed, each kind apart. */
    counts: SignerCounts;
    recipients: (LetterRecipient & {
      /** Whether the letter may leave to that address; `null` for one that is posted. */
      standing: AddressStanding | null;
      /** Who else is named in the letter with that address. */
      others: { name: string; function: string }[];
    })[];
    /** In preparation for so long that nobody can be working on it any more. */
    stalled: boolean;
    /** Why the file may not be sent any more: the list, or what the letter says, changed since. */
    outdated: null | "withdrawals" | "content";
    /** Signatures confirmed since the list was closed: they may be taken in by preparing again. */
    newSignatures: number;
  };
  deliveries: DeliveryView[];
};

export type DeliveryView = {
  id: string;
  name: string;
  function: string;
  channel: DeliveryChannel;
  /** Empty for a letter that is posted. */
  email: string;
  /** Lines of the envelope; empty for a message. */
  postalAddress: string;
  status: DeliveryStatus;
  attempts: number;
  lastAnswer: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  /** Where the address stands today; `null` for a letter that is posted. */
  standing: AddressStanding | null;
  /** Why a moderator refused the address; empty unless they did. */
  refusal: string;
};

type LetterRow = Letter & { deliveries: Delivery[] };

/**
 * The letter of a petition as its organisers see it.
 *
 * @throws AppError `not-found` when the petition is not the actor's.
 */
export async function readOwnLetter(
  db: Db,
  actor: UserActor,
  petitionId: string,
  now: Date,
): Promise<OwnLetterView> {
  const petition = await db.petition.findFirst({
    where: ownPetition(actor, petitionId),
    include: {
      ...FOR_LETTER,
      letters: {
        orderBy: { preparedAt: "desc" },
        take: 1,
        include: { deliveries: { orderBy: { position: "asc" } } },
      },
    },
  });
  if (!petition) throw new AppError("not-found");
  const letter = petition.letters[0];
  const recipients = groupByMailbox(letterRecipientsSchema.parse(letter?.recipients ?? []));
  const addresses = await readAddresses(db, petition.communeInsee, [
    ...recipients.map(({ first }) => first),
    ...(letter?.deliveries ?? []),
  ]);
  return {
    petition: { id: petition.id, title: petition.title, slug: petition.slug, status: petition.status },
    mayPrepare: LETTER_STATUSES.includes(petition.status) && letter?.status !== "sealed",
    replyTo: petition.collective.contactEmail,
    hasRecipients: petition.recipients.length > 0,
    letter: letter
      ? {
          ...shown(letter),
          ...(await readDrift(db, petition, letter)),
          stalled: letter.status === "preparing" && letter.preparedAt <= stalledBefore(now),
          recipients: recipients.map(({ first, others }) => ({
            ...first,
            standing: addresses.standingOf(first),
            others: others.map(({ name, function: office }) => ({ name, function: office })),
          })),
        }
      : null,
    deliveries: (letter?.deliveries ?? []).map((delivery) => ({
      ...shownDelivery(delivery),
      standing: addresses.standingOf(delivery),
      refusal: addresses.refusalOf(delivery),
    })),
  };
}

function shown({ content, petitionId: _petition, deliveries: _deliveries, ...letter }: LetterRow) {
  return { ...letter, counts: letterCounts(content as Partial<LetterContent>) };
}

function shownDelivery({ letterId: _letter, position: _position, ...delivery }: Delivery) {
  return delivery;
}

type Addressed = { channel: "email" | "post"; email: string };

/** What is known today of the mailboxes that a letter goes to. */
async function readAddresses(db: Db, communeInsee: string, addressed: readonly Addressed[]) {
  const emails = addressed.flatMap(({ channel, email }) => (channel === "email" ? [email] : []));
  const standings = await readAddressStandings(db, communeInsee, emails);
  const refusals = await readRefusals(db, communeInsee, emails);
  return {
    standingOf: ({ channel, email }: Addressed) =>
      channel === "email" ? standingIn(standings, email) : null,
    refusalOf: ({ channel, email }: Addressed) =>
      channel === "email" ? (refusals.get(mailboxOf(email)) ?? "") : "",
  };
}

/** What changed since the letter was prepared; nothing can, once it is sealed, or matters before it can be read. */
async function readDrift(
  db: Db,
  petition: PetitionForLetter,
  letter: Letter,
): Promise<{ outdated: null | "withdrawals" | "content"; newSignatures: number }> {
  if (letter.status !== "ready") return { outdated: null, newSignatures: 0 };
  const gone = await countGoneSignatories(db, letter.id);
  const confirmed = await db.signature.count({ where: { petitionId: petition.id, status: "confirmed" } });
  const goneElected = await countGoneElected(db, letter.id);
  const elected = await db.electedSignature.count({
    where: { petitionId: petition.id, status: "confirmed" },
  });
  const listedElected = letterCounts(letter.content as Partial<LetterContent>).elected;
  const newSignatures =
    Math.max(0, confirmed - (letter.signatureCount - gone)) +
    Math.max(0, elected - (listedElected - goneElected));
  if (gone + goneElected > 0) return { outdated: "withdrawals", newSignatures };
  return { outdated: (await saysOtherwise(db, letter, petition)) ? "content" : null, newSignatures };
}
