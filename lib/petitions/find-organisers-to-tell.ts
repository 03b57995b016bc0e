import "server-only";
import { mailboxOf } from "@/lib/addresses/mailbox";
import type { Tx } from "@/lib/db/client";

/**
 * Who is told what was decided about a petition: the collective's contact address when it is a member's, the
 * collective's owners otherwise.
 *
 * Invariant: only mailboxes that somebody proved by signing in. A contact address is typed, and could be a
 * stranger's.
 */
export async function findOrganisersToTell(
  tx: Tx,
  petitionIds: readonly string[],
): Promise<{ petitionId: string; userId: string }[]> {
  const petitions = await tx.petition.findMany({
    where: { id: { in: [...petitionIds] } },
    orderBy: { id: "asc" },
    select: {
      id: true,
      collective: {
        select: {
          contactEmail: true,
          memberships: {
            where: { user: { emailVerified: { not: null } } },
            orderBy: { userId: "asc" },
            select: { role: true, userId: true, user: { select: { email: true } } },
          },
        },
      },
    },
  });
  return petitions.flatMap(({ id, collective }) => {
    const contact = mailboxOf(collective.contactEmail);
    const named = collective.memberships.filter(({ user }) => mailboxOf(user.email) === contact);
    const owners = collective.memberships.filter(({ role }) => role === "owner");
    return (named.length > 0 ? named : owners).map(({ userId }) => ({ petitionId: id, userId }));
  });
}
