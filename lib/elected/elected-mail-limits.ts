import { MAIL_SPACING_SECONDS, MAILS_A_DAY } from "@/lib/signatures/sign-statement";

const DAY_MS = 86_400_000;

/** Tries in all at one mail; the queue waits e^n seconds between them. */
export const MAIL_TRIES = 8;

/** `mailSentAt`: when the last one was asked for; what strangers can make us send is bounded before it is sent. */
type Mailed = { mailSentAt: Date | null; mailCount: number };

/** Whether another mail may go to this mailbox for this petition: one a minute, five a day, as for residents. */
export function mayMail({ mailSentAt, mailCount }: Mailed, now: Date): boolean {
  if (!mailSentAt) return true;
  const since = now.getTime() - mailSentAt.getTime();
  if (since > DAY_MS) return true;
  return since >= MAIL_SPACING_SECONDS * 1000 && mailCount < MAILS_A_DAY;
}

/** The count once that mail is asked for. */
export function mailCountAfter({ mailSentAt, mailCount }: Mailed, now: Date): number {
  const aged = !mailSentAt || now.getTime() - mailSentAt.getTime() > DAY_MS;
  return aged ? 1 : mailCount + 1;
}
