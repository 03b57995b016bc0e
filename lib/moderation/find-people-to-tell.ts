import "server-only";
import { mailboxOf } from "@/lib/addresses/mailbox";
import type { Tx } from "@/lib/db/client";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { readAddressUses } from "./address-uses";

/** Nothing is left to tell about a message that went before the decision. */
const OPEN_TO_DECISION: readonly (DeliveryStatus | null)[] = [null, "held", "queued", "refused"];

/**
 * Who is told what was decided about an address: for each petition that it matters to, the collective's
 * contact address when it is a member's, the collective's owners otherwise.
 *
 * Invariant: only mailboxes that somebody proved by signing in. A contact address is typed, and could be a
 * stranger's.
 */
export async function findPeopleToTell(
  tx: Tx,
  addressId: string,
): Promise<{ petitionId: string; userId: string }[]> {
  const uses = (await readAddressUses(tx, [addressId])).get(addressId) ?? [];
  const concerned = uses.filter(({ delivery }) => OPEN_TO_DECISION.includes(delivery));
  const petitions = await tx.petition.findMany({
    where: { id: { in: concerned.map(({ petition }) => petition.id) } },
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
