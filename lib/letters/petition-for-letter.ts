import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { PARTS, partsOf } from "@/lib/petitions/read-parts";
import { organisationsOf, SHOWN_ORGANISATIONS } from "@/lib/petitions/shown-organisations";
import { shownThreshold } from "@/lib/petitions/threshold";
import { composeLetter } from "./compose-letter";
import type { LetterContent } from "./letter-content";
import type { LetterAnnex } from "./letter-parts";
import type { LetterRecipient } from "./letter-recipients";
import type { ListedVersion } from "./letter-version";

/** All that a letter is made of, beside the signatures. */
export const FOR_LETTER = {
  collective: true,
  commune: true,
  recipients: { orderBy: { position: "asc" } },
  coSigners: SHOWN_ORGANISATIONS,
  ...PARTS,
  currentVersion: { select: { number: true, publishedAt: true, sha256: true } },
} as const satisfies Prisma.PetitionInclude;

export type PetitionForLetter = Prisma.PetitionGetPayload<{ include: typeof FOR_LETTER }>;

export function recipientsOf(petition: PetitionForLetter): LetterRecipient[] {
  return petition.recipients.map(({ name, function: role, channel, email, postalAddress }) => ({
    name,
    function: role,
    channel,
    email,
    postalAddress,
  }));
}

/** What the petition's letter says, given when it is prepared, how many are listed and its resolved formulas. */
export function letterOf(
  petition: PetitionForLetter,
  prepared: {
    reference: string;
    now: Date;
    counts: { signatures: number; residents: number; elected: number };
    words: { salutation: string; closing: string };
    listedVersions: readonly ListedVersion[];
  },
): LetterContent {
  const { words, listedVersions: listed, ...rest } = prepared;
  return composeLetter({
    ...rest,
    appUrl: env.APP_URL,
    petition: { ...petition, salutation: words.salutation, closing: words.closing },
    collective: petition.collective,
    commune: petition.commune,
    recipients: recipientsOf(petition),
    organisations: organisationsOf(petition.coSigners),
    // A number of people who sign in their own name says nothing where none may.
    threshold: petition.residentsMaySign ? shownThreshold(petition) : { kind: "own", goal: petition.goal },
    parts: { ...partsOf(petition), annexes: annexesOf(petition) },
    version: petition.currentVersion && { current: petition.currentVersion, listed },
  });
}

function annexesOf({ annexes }: PetitionForLetter): LetterAnnex[] {
  return annexes.map(({ title, fileId, file }) => ({ fileId, title, ...file }));
}
