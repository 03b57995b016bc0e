import { z } from "zod";
import { mailboxOf } from "@/lib/addresses/mailbox";

/** Who a letter goes to, as kept with it; letters of before there was post say nothing of the channel. */
export const letterRecipientsSchema = z.array(
  z.object({
    name: z.string(),
    function: z.string(),
    channel: z.enum(["email", "post"]).default("email"),
    /** Empty for a letter that is posted. */
    email: z.string(),
    /** Lines of the address on the envelope; empty for a letter that is mailed. */
    postalAddress: z.string().default(""),
  }),
);

export type LetterRecipient = z.output<typeof letterRecipientsSchema>[number];

export function sameMailbox(left: string, right: string): boolean {
  return mailboxOf(left) === mailboxOf(right);
}

/** One message a mailbox, and one envelope an address: who is named twice with one address gets one letter. */
export function onePerMailbox(recipients: readonly LetterRecipient[]): LetterRecipient[] {
  return groupByMailbox(recipients).map(({ first }) => first);
}

/** Recipients by mailbox or envelope, in their order: whom the letter is sent to, then who else reads it there. */
export function groupByMailbox(
  recipients: readonly LetterRecipient[],
): { first: LetterRecipient; others: LetterRecipient[] }[] {
  const groups = new Map<string, { first: LetterRecipient; others: LetterRecipient[] }>();
  for (const recipient of recipients) {
    const { channel, email, postalAddress } = recipient;
    const key = channel === "email" ? mailboxOf(email) : `post ${postalAddress.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.others.push(recipient);
    else groups.set(key, { first: recipient, others: [] });
  }
  return [...groups.values()];
}

export function sameRecipients(left: readonly LetterRecipient[], right: readonly LetterRecipient[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, rank) => {
      const other = right[rank];
      return (
        one.name === other?.name &&
        one.function === other.function &&
        one.channel === other.channel &&
        one.email === other.email &&
        one.postalAddress === other.postalAddress
      );
    })
  );
}
