import type { MailingStatus } from "@/lib/db/generated/enums";

/** Text and recipients may change: nobody confirmed them yet, or a moderator sent them back. */
export const EDITABLE_MAILINGS: readonly MailingStatus[] = ["draft", "refused"];

/** From this many messages on a sending is large. */
export const LARGE_MAILING = 21;

/** What went out without anybody's look counts together over so many days, so that no large one is cut in small ones. */
export const SMALL_MAILINGS_DAYS = 7;

/**
 * Whether a moderator looks before anything leaves: the first large sending of a collective. Once one was
 * approved, those that follow go by themselves.
 *
 * @param known.unseen messages that its people sent lately without approval, in whatever collective.
 */
export function needsApproval(known: { copies: number; unseen: number; approvedBefore: boolean }): boolean {
  return !known.approvedBefore && known.copies + known.unseen >= LARGE_MAILING;
}
