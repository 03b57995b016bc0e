import { z } from "zod";

const id = z.uuid();
/** A batch job finds its work in the tables: it only needs to be woken. */
const nothing = z.object({});

/**
 * Every job there is, and what its row holds: ids, never a name, an address or a token, because job rows
 * are read by operators and kept in backups. Each has a handler of the same name in `handlers/`.
 */
export const TASKS = {
  "send-sign-in-mail": z.object({ signInLinkId: id }),
  "send-confirmation-mails": nothing,
  "fold-tallies": nothing,
  "send-elected-mail": z.object({ electedSignatureId: id }),
  "rematch-elected": nothing,
  "compile-letter": z.object({ letterId: id }),
  "send-delivery": z.object({ deliveryId: id }),
  "recover-deliveries": nothing,
  "tell-moderators": nothing,
  "send-moderation-mail": z.object({ userId: id }),
  "send-address-decision-mail": z.object({ addressId: id, petitionId: id, userId: id }),
  "send-suspension-mail": z.object({ petitionId: id, userId: id }),
  "send-comment-removal-mail": z.object({ commentId: id }),
  "compose-mailing": z.object({ mailingId: id }),
  "send-mailings": nothing,
  "send-mailing-test": z.object({ mailingId: id, copyId: id, userId: id }),
  "send-mailing-waiting-mail": z.object({ mailingId: id, userId: id }),
  "send-mailing-decision-mail": z.object({ mailingId: id, userId: id }),
  "check-links": nothing,
  /** `version`: of the row when the mail became due; a mail for an older one is not sent. */
  "send-organisation-mail": z.object({
    organisationId: id,
    version: z.number().int(),
    mail: z.enum(["invitation", "accepted", "confirmed", "removed"]),
  }),
  "send-join-requests-mail": z.object({ petitionId: id, userId: id }),
  "purge-expired": nothing,
  "reconcile-tallies": nothing,
} as const;

export type TaskName = keyof typeof TASKS;
export type TaskPayload<T extends TaskName> = z.output<(typeof TASKS)[T]>;

export const TASK_NAMES = Object.keys(TASKS) as TaskName[];
