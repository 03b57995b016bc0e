import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";

const UNCLAIMED = { tools: { none: {} }, annexes: { none: {} }, mailingAnnexes: { none: {} } };
/** How long a file may wait for what it is for, in milliseconds: a day. */
const WAITS_MS = 86_400_000;

/**
 * Takes a stored file for one thing. Invariant: a file belongs to one thing, so that knowing its id never lets
 * anybody show somebody else's; the row is locked until that thing is written.
 *
 * @throws AppError `not-found`, also when it belongs to something.
 */
export async function claimFile(tx: Tx, fileId: string): Promise<void> {
  if (!isUuid(fileId)) throw new AppError("not-found");
  await tx.$queryRaw`SELECT id FROM stored_files WHERE id = ${fileId}::uuid FOR UPDATE`;
  const file = await tx.storedFile.findFirst({ where: { id: fileId, ...UNCLAIMED }, select: { id: true } });
  if (!file) throw new AppError("not-found");
}

/** Erases what was given a day ago and taken by nothing since. @returns how many files. */
export async function purgeUnclaimedFiles(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - WAITS_MS);
  const { count } = await db.storedFile.deleteMany({ where: { createdAt: { lt: before }, ...UNCLAIMED } });
  return count;
}
