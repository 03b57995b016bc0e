import "server-only";
import { type CronItem, type ParsedCronItem, parseCronItems } from "graphile-worker";
import type { TaskName } from "./tasks";

/**
 * What is looked after without anybody asking. One job a task waits at a time, and what was missed while no
 * worker ran is not made up for: each of these finds by itself what there is to do. Times are UTC.
 */
const SCHEDULE: readonly [task: TaskName, when: string][] = [
  // Signing wakes these two at once; this is for a wake that was lost, and for mails to be tried again.
  ["send-confirmation-mails", "* * * * *"],
  ["fold-tallies", "* * * * *"],
  ["recover-deliveries", "*/5 * * * *"],
  ["send-mailings", "* * * * *"],
  ["purge-expired", "17 2 * * *"],
  ["rematch-elected", "37 * * * *"],
  ["reconcile-tallies", "47 2 * * *"],
];

function cronItem([task, match]: (typeof SCHEDULE)[number]): CronItem {
  return {
    task,
    match,
    identifier: `every:${task}`,
    options: { jobKey: task, jobKeyMode: "replace", maxAttempts: 3, backfillPeriod: 0 },
  };
}

export function crontab(): ParsedCronItem[] {
  return parseCronItems(SCHEDULE.map(cronItem));
}
