import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { AddressDecision } from "@/lib/db/generated/enums";
import { readDirectoryEmails } from "@/lib/directory/read-directory-emails";
import { type AddressStanding, standingOf } from "./address-standing";
import { mailboxOf } from "./mailbox";

/** Standing of each address that was asked about, by its mailbox (`mailboxOf`). */
export type AddressStandings = ReadonlyMap<string, AddressStanding>;

/** Where addresses stand today in a commune: the directory of today, and what moderators have decided. */
export async function readAddressStandings(
  db: Db | Tx,
  communeInsee: string,
  emails: readonly string[],
): Promise<AddressStandings> {
  const mailboxes = emails.map(mailboxOf);
  const declared = await db.declaredAddress.findMany({
    where: { communeInsee, email: { in: mailboxes } },
    select: { email: true, decision: true },
  });
  return standingsOf(mailboxes, await readDirectoryEmails(db, communeInsee), declared);
}

/** Puts together what is known of each mailbox. */
export function standingsOf(
  mailboxes: readonly string[],
  directory: ReadonlySet<string>,
  declared: readonly { email: string; decision: AddressDecision }[],
): AddressStandings {
  const decisions = new Map(declared.map(({ email, decision }) => [email, decision]));
  return new Map(
    mailboxes.map((mailbox) => [
      mailbox,
      standingOf({ inDirectory: directory.has(mailbox), decision: decisions.get(mailbox) ?? null }),
    ]),
  );
}

/** @returns the standing of one address among those read; `declared` for one that was not asked about. */
export function standingIn(standings: AddressStandings, email: string): AddressStanding {
  return standings.get(mailboxOf(email)) ?? "declared";
}

/** What moderators said when they refused, by mailbox. */
export async function readRefusals(
  db: Db | Tx,
  communeInsee: string,
  emails: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const refused = await db.declaredAddress.findMany({
    where: { communeInsee, email: { in: emails.map(mailboxOf) }, decision: "refused" },
    select: { email: true, reason: true },
  });
  return new Map(refused.map(({ email, reason }) => [email, reason ?? ""]));
}
