import "server-only";
import { findModeratorsToTell } from "@/lib/moderation/find-moderators-to-tell";
import { enqueue } from "../enqueue";
import type { JobHandler } from "../job-handler";

/** With the queue's delays (e^n seconds), the last try comes some twenty minutes after the first. */
const MAIL_TRIES = 8;

/** One job for each mail, so that a mailbox that is out of order keeps none of the others waiting. */
const tellModeratorsJob: JobHandler<"tell-moderators"> = async (_payload, { db }) => {
  await db.$transaction(async (tx) => {
    for (const userId of await findModeratorsToTell(tx)) {
      const jobKey = `moderation-mail:${userId}`;
      await enqueue(tx, "send-moderation-mail", { userId }, { jobKey, maxAttempts: MAIL_TRIES });
    }
  });
};

export default tellModeratorsJob;
