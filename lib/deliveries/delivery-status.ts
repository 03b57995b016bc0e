import type { DeliveryStatus } from "@/lib/db/generated/enums";

/** What became of one try to hand a message to a mail server; see `lib/mail/classify-failure.ts`. */
export type SendOutcome = "accepted" | "temporary" | "permanent" | "uncertain";

/** Tries in all before a person has to look: with the delays of `retry-delay.ts`, about two days. */
export const DELIVERY_ATTEMPTS_MAX = 9;

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
      return attempts < DELIVERY_ATTEMPTS_MAX ? "queued" : "failed";
    case "permanent":
      return "failed";
    case "uncertain":
      return "uncertain";
  }
}

/** What an organiser may decide about a delivery that came to rest. */
export const RETRYABLE_STATUSES: readonly DeliveryStatus[] = ["failed", "uncertain"];
