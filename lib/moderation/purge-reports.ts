import "server-only";
import type { Db } from "@/lib/db/client";

/**
 * A report is kept this long after it was decided: as long as the longest delay within which what was published can
 * be sued for (loi du 29 juillet 1881, art. 65-3: one year). Then the audit alone says that something was decided.
 */
export const REPORT_RETENTION_MONTHS = 12;

/** Deletes reports decided longer ago; those that wait are kept until somebody decides. @returns how many. */
export function purgeReports(db: Db, now: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM reports
    WHERE decision <> 'pending' AND decided_at < ${now}::timestamptz - make_interval(months => ${REPORT_RETENTION_MONTHS})`;
}
