import "server-only";
import type { JobHandler } from "../job-handler";
import type { TaskName } from "../tasks";

/**
 * Which file does which job; each is loaded when its first job comes. A handler is the one place that
 * brings a domain, its mail and the mail server together:
 *
 * ```ts
 * // handlers/fold-tallies.ts
 * const foldTalliesJob: JobHandler<"fold-tallies"> = async (_payload, { db }) => { await foldTallies(db); };
 * export default foldTalliesJob;
 * ```
 */
export const handlers: { [T in TaskName]: () => Promise<{ default: JobHandler<T> }> } = {
  "compose-mailing": () => import("./compose-mailing"),
  "send-mailings": () => import("./send-mailings"),
  "send-mailing-test": () => import("./send-mailing-test"),
  "send-mailing-waiting-mail": () => import("./send-mailing-waiting-mail"),
  "send-mailing-decision-mail": () => import("./send-mailing-decision-mail"),
  "check-links": () => import("./check-links"),
  "compile-letter": () => import("./compile-letter"),
  "send-elected-mail": () => import("./send-elected-mail"),
  "rematch-elected": () => import("./rematch-elected"),
  "fold-tallies": () => import("./fold-tallies"),
  "purge-expired": () => import("./purge-expired"),
  "reconcile-tallies": () => import("./reconcile-tallies"),
  "recover-deliveries": () => import("./recover-deliveries"),
  "send-address-decision-mail": () => import("./send-address-decision-mail"),
  "send-confirmation-mails": () => import("./send-confirmation-mails"),
  "send-delivery": () => import("./send-delivery"),
  "send-moderation-mail": () => import("./send-moderation-mail"),
  "send-organisation-mail": () => import("./send-organisation-mail"),
  "send-join-requests-mail": () => import("./send-join-requests-mail"),
  "send-sign-in-mail": () => import("./send-sign-in-mail"),
  "send-suspension-mail": () => import("./send-suspension-mail"),
  "send-comment-removal-mail": () => import("./send-comment-removal-mail"),
  "tell-moderators": () => import("./tell-moderators"),
};
