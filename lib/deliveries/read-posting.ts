import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { webLink } from "@/lib/directory/contact-links";
import { mairieAddressLines } from "@/lib/directory/mairie-address";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import type { LetterContent } from "@/lib/letters/letter-content";
import { letterCounts } from "@/lib/letters/letter-counts";
import { ownPetition } from "@/lib/petitions/own-petition";
import { parisDay } from "@/lib/petitions/paris-day";
import type { LetterAnnouncement } from "./letter-announcement";

/** What organisers need to bring a sealed letter to the mairie themselves. */
export type PostingView = {
  letterId: string;
  /** The days, `YYYY-MM-DD` in Paris, between which it may have been posted. */
  firstDay: string;
  lastDay: string;
  /** Lines of the mairie's address; empty when the directory has none. */
  mairieAddress: string;
  /** Titles of the files that go with the letter, to be printed too. */
  annexes: string[];
  /** Addresses of the mairie's contact forms. */
  contactForms: string[];
  /** What a message through such a form says. */
  announcement: LetterAnnouncement;
};

/** @returns `null` when the petition is not the actor's, or its letter is not sealed. */
export async function readPosting(
  db: Db,
  actor: UserActor,
  petitionId: string,
  now: Date,
): Promise<PostingView | null> {
  const letter = await db.letter.findFirst({
    where: { status: "sealed", petition: ownPetition(actor, petitionId) },
    include: { petition: { include: { collective: true } } },
  });
  if (!letter?.sealedAt) return null;
  const { collective, communeInsee } = letter.petition;
  const { mairie } = await readCommuneDirectory(db, communeInsee);
  const content = letter.content as LetterContent;
  return {
    letterId: letter.id,
    firstDay: parisDay(letter.sealedAt),
    lastDay: parisDay(now),
    mairieAddress: mairieAddressLines(mairie).join("\n"),
    annexes: (content.parts?.annexes ?? []).map(({ title }) => title),
    // They come from open data: nothing but an address of the web becomes a link.
    contactForms: (mairie?.contactForms ?? []).filter((form) => webLink(form) !== null),
    announcement: {
      collective: collective.name,
      contactEmail: collective.contactEmail,
      subject: content.subject,
      reference: letter.reference,
      verifyUrl: content.verifyUrl,
      signatures: letter.signatureCount,
      residents: letter.residentCount,
      ...othersOf(content),
    },
  };
}

function othersOf(content: LetterContent): Pick<LetterAnnouncement, "elected" | "organisations"> {
  const { elected, organisations } = letterCounts(content);
  return { elected, organisations };
}
