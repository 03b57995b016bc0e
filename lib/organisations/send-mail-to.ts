import "server-only";
import type { Tx } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import type { TaskPayload } from "@/lib/jobs/tasks";

type OrganisationMail = TaskPayload<"send-organisation-mail">["mail"];

/** With the queue's delays (e^n seconds), the last try comes some twenty minutes after the first. */
const MAIL_TRIES = 8;

/** Makes one mail due in the transaction that makes it true. @param version of the row, for which alone it is sent. */
export async function sendMailTo(
  tx: Tx,
  organisation: { id: string; version: number },
  mail: OrganisationMail,
): Promise<void> {
  const { id: organisationId, version } = organisation;
  await enqueue(tx, "send-organisation-mail", { organisationId, version, mail }, { maxAttempts: MAIL_TRIES });
}
