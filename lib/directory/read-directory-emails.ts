import "server-only";
import type { Db, Tx } from "@/lib/db/client";

/**
 * The verified addresses of a commune: those that the directory gives today for its mairie, its annexes'
 * and arrondissements' desks that were kept included, in lower case.
 */
export async function readDirectoryEmails(db: Db | Tx, communeInsee: string): Promise<Set<string>> {
  const desks = await db.mairieDesk.findMany({
    where: { communeInsee, goneAt: null },
    select: { emails: true },
  });
  return new Set(desks.flatMap(({ emails }) => emails.map((email) => email.toLowerCase())));
}
