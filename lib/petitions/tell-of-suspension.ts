import "server-only";
import type { Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { findOrganisersToTell } from "./find-organisers-to-tell";

/** With the queue's delays (e^n seconds), the last try comes some six hours after the first. */
const MAIL_TRIES = 11;

/** One mail a person: that of a suspension, or of its end, which replaces one that has not left. */
export async function tellOfSuspension(tx: Tx, petitionId: string): Promise<void> {
  for (const { userId } of await findOrganisersToTell(tx, [petitionId])) {
    const jobKey = `suspension:${petitionId}:${userId}`;
    await enqueue(tx, "send-suspension-mail", { petitionId, userId }, { jobKey, maxAttempts: MAIL_TRIES });
  }
}
