import "server-only";
import { MODERATING_ROLES } from "@/lib/auth/moderators";
import type { Db, Tx } from "@/lib/db/client";
import { countPendingAddresses } from "./list-address-requests";

/**
 * Who is told that addresses wait: moderators and admins who have proved their mailbox by signing in, as a
 * role may be granted to a mistyped address. Nobody when nothing waits any more.
 */
export async function findModeratorsToTell(db: Db | Tx): Promise<string[]> {
  if ((await countPendingAddresses(db)).pending === 0) return [];
  const people = await db.user.findMany({
    where: { role: { in: [...MODERATING_ROLES] }, emailVerified: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return people.map(({ id }) => id);
}

/** @returns the mailbox and what waits; `null` when the role is gone, or nothing waits any more. */
export async function readModeratorToTell(
  db: Db,
  userId: string,
): Promise<{ email: string; pending: number } | null> {
  const { pending } = await countPendingAddresses(db);
  const user = await db.user.findFirst({
    where: { id: userId, role: { in: [...MODERATING_ROLES] }, emailVerified: { not: null } },
    select: { email: true },
  });
  return user && pending > 0 ? { email: user.email, pending } : null;
}
