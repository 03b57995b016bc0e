import "server-only";
import type { AddressStanding } from "@/lib/addresses/address-standing";
import { readAddressStandings, readRefusals } from "@/lib/addresses/read-address-standings";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { type MayorChange, mayorChange } from "@/lib/directory/mayor-change";
import { type Proposal, proposals } from "@/lib/directory/propose-recipients";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { readCouncil } from "@/lib/directory/read-council";
import { readDirectoryEmails } from "@/lib/directory/read-directory-emails";
import { AppError } from "@/lib/errors";
import { checksLinks, type LinkView, readLinkChecks } from "@/lib/links/link-checks";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { mergeValues } from "@/lib/merge/merge-values";
import { fillParts } from "./fill-parts";
import { fillLetterWords, fillPetition, type PlacedProblem } from "./fill-petition";
import { freeValues } from "./free-values";
import { ownPetition } from "./own-petition";
import { bodyLinks, quotedLinks } from "./quoted-links";
import type { OwnPetition } from "./read-own-petition";
import { unknownFootnotes } from "./unknown-footnotes";

/** What the form of a letter's recipients needs to know beside the petition. */
export type LetterDesk = {
  /** Whom the directory proposes; empty before any import. */
  proposals: Proposal[];
  /** Where each known address stands, by its mailbox: any other was typed and nobody was asked about it. */
  standings: Record<string, AddressStanding>;
  /** What moderators said of the addresses they refused, by mailbox. */
  refusals: Record<string, string>;
  /** Whether the letter names a mayor who is mayor no more. */
  mayorChange: MayorChange | null;
  /** What each merge field says today. */
  values: MergeValues;
  /** The fields of the saved texts that cannot be filled. */
  problems: PlacedProblem[];
  /** What the addresses that the text and its sources quote answered; `null` when this site asks none. */
  links: Record<string, LinkView> | null;
  /** Those of the text, in order. */
  bodyLinks: string[];
  /** Notes that the text calls and does not have. */
  unknownNotes: string[];
};

/** Reads all of it, whatever the size of the council. */
export async function readLetterDesk(db: Db, petition: OwnPetition, now: Date): Promise<LetterDesk> {
  const { commune, recipients } = petition;
  const [directory, council, directoryEmails] = await Promise.all([
    readCommuneDirectory(db, commune.insee),
    readCouncil(db, commune.insee),
    readDirectoryEmails(db, commune.insee),
  ]);
  const emails = [...directoryEmails, ...recipients.map(({ email }) => email).filter(Boolean)];
  const [standings, refusals] = await Promise.all([
    readAddressStandings(db, commune.insee, emails),
    readRefusals(db, commune.insee, emails),
  ]);
  const values = mergeValues({ ...petition, directory, now });
  const free = freeValues(petition);
  const { body, parts } = petition;
  const quoted = quotedLinks({ body, sources: parts.sources });
  return {
    proposals: proposals(commune, directory, council),
    standings: Object.fromEntries(standings),
    refusals: Object.fromEntries(refusals),
    mayorChange: mayorChange(recipients, directory),
    values,
    problems: [
      ...fillPetition(petition, values, free).problems,
      ...fillParts(parts, values, free).problems,
      ...fillLetterWords(petition, values, free).problems,
    ],
    links: checksLinks() ? await readLinkChecks(db, quoted) : null,
    bodyLinks: bodyLinks(body),
    unknownNotes: unknownFootnotes(body),
  };
}

/** Whom the directory proposes for a petition of the actor's. @throws AppError `not-found`. */
export async function readProposals(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<Proposal[]> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: { commune: true },
  });
  if (!petition) throw new AppError("not-found");
  const { commune } = petition;
  const directory = await readCommuneDirectory(ctx.db, commune.insee);
  return proposals(commune, directory, await readCouncil(ctx.db, commune.insee));
}
