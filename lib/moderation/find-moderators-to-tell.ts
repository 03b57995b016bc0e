import "server-only";
import { MODERATING_ROLES } from "@/lib/auth/moderators";
import type { Db, Tx } from "@/lib/db/client";
import { countPendingAddresses } from "./list-address-requests";
import { countPendingReports } from "./list-reported-petitions";

/** How much waits for moderators: addresses, and what the public reported. */
export type Waiting = { addresses: number; reports: number };

async function countWaiting(db: Db | Tx): Promise<Waiting> {
  const { pending } = await countPendingAddresses(db);
  const { reports } = await countPendingReports(db);
  return { addresses: pending, reports };
}

const nothing = ({ addresses, reports }: Waiting) => addresses + reports === 0;

/**
 * Who is told that something waits: moderators and admins who have proved their mailbox by signing in, as a
 * role may be granted to a mistyped address. Nobody when nothing waits any more.
 */
export async function findModeratorsToTell(db: Db | Tx): Promise<string[]> {
  if (nothing(await countWaiting(db))) return [];
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
): Promise<{ email: string; waiting: Waiting } | null> {
  const waiting = await countWaiting(db);
  const user = await db.user.findFirst({
    where: { id: userId, role: { in: [...MODERATING_ROLES] }, emailVerified: { not: null } },
    select: { email: true },
  });
  return user && !nothing(waiting) ? { email: user.email, waiting } : null;
}
