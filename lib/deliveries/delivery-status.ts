import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { MAIL_TRIES_MAX } from "@/lib/mail/retry-delay";

/** What became of one try to hand a message to a mail server; see `lib/mail/classify-failure.ts`. */
export type SendOutcome = "accepted" | "temporary" | "permanent" | "uncertain";

/**
 * Where a delivery goes after a try.
 *
 * @param attempts tries made, this one included.
 */
export function statusAfter(outcome: SendOutcome, attempts: number): DeliveryStatus {
  switch (outcome) {
    case "accepted":
      return "sent";
    case "temporary":
      return attempts < MAIL_TRIES_MAX ? "queued" : "failed";
    case "permanent":
      return "failed";
    case "uncertain":
      return "uncertain";
  }
}

/** What an organiser may decide about a delivery that came to rest. */
export const RETRYABLE_STATUSES: readonly DeliveryStatus[] = ["failed", "uncertain"];

/** What may go to another address: no mail server took it, so that it is in no mailbox; nor was it posted. */
export const READDRESSABLE_STATUSES: readonly DeliveryStatus[] = ["failed", "held", "refused", "to_post"];

/** What has not left yet, and waits for somebody: a moderator, or the worker. */
export const UNSENT_STATUSES: readonly DeliveryStatus[] = ["held", "queued"];
