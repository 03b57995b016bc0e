import { z } from "zod";

/** Who a letter goes to, as kept with it. */
export const letterRecipientsSchema = z.array(
  z.object({ name: z.string(), function: z.string(), email: z.string() }),
);

export type LetterRecipient = z.output<typeof letterRecipientsSchema>[number];

/** Lower case decides, as no mail server in use tells `Mairie@` from `mairie@`. */
const mailboxOf = (email: string) => email.toLowerCase();

export function sameMailbox(left: string, right: string): boolean {
  return mailboxOf(left) === mailboxOf(right);
}

/** One message a mailbox: a recipient named twice with one address gets one letter. */
export function onePerMailbox(recipients: readonly LetterRecipient[]): LetterRecipient[] {
  const seen = new Set<string>();
  return recipients.filter(({ email }) => {
    const key = mailboxOf(email);
    const first = !seen.has(key);
    seen.add(key);
    return first;
  });
}

export function sameRecipients(left: readonly LetterRecipient[], right: readonly LetterRecipient[]): boolean {
  return (
    left.length === right.length &&
    left.every((one, rank) => {
      const other = right[rank];
      return one.name === other?.name && one.function === other.function && one.email === other.email;
    })
  );
}
