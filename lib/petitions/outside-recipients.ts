import { mailboxOf } from "@/lib/addresses/mailbox";
import type { Addressee, AddresseeKind } from "@/lib/directory/addressee";

type Shown = { name: string; function: string; kind: AddresseeKind };

/**
 * Those whom a letter addresses beside the mairie, its mayor and its council, by name: whoever signs has to be
 * told that they read the list too (RGPD art. 9.2.a names who receives it).
 */
export function outsideRecipients(recipients: readonly Shown[]): string[] {
  return recipients
    .filter(({ name, kind }) => kind === "other" && !/^mairie\b/i.test(name))
    .map((recipient) => [recipient.name, recipient.function].filter(Boolean).join(", "));
}

type Written = Pick<Addressee, "name" | "channel" | "email">;

const nameOf = ({ name }: Written) => name.toLocaleLowerCase("fr");

/**
 * Ranks, from 0, of the recipients that nobody who signed was told of: neither the name nor the mailbox was
 * there before, and the directory does not give the address for the mairie.
 *
 * @param verified mailboxes (`mailboxOf`) that the directory gives.
 */
export function unannouncedRecipients(
  before: readonly Written[],
  after: readonly Written[],
  verified: ReadonlySet<string>,
): number[] {
  const names = new Set(before.map(nameOf));
  const mailboxes = new Set(before.flatMap(({ email }) => (email ? [mailboxOf(email)] : [])));
  return after.flatMap((recipient, rank) => {
    const mailbox = recipient.channel === "email" ? mailboxOf(recipient.email) : "";
    const known = names.has(nameOf(recipient)) || mailboxes.has(mailbox) || verified.has(mailbox);
    return known ? [] : [rank];
  });
}
