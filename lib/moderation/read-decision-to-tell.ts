import "server-only";
import type { Db } from "@/lib/db/client";
import { readAddressUses } from "./address-uses";

/**
 * What the organisers do next. leaving: their letter is on its way · send: they may send it · again: it was
 * refused before, they may have it sent after all · correct: another address has to be given, in the
 * recipients of a letter yet to be sealed · readdress: the same, for a message that is stopped.
 */
export type NextStep = "leaving" | "send" | "again" | "correct" | "readdress";

type DecisionToTell = {
  to: string;
  email: string;
  decision: "approved" | "refused";
  reason: string;
  petitionTitle: string;
  next: NextStep;
  /** The page on which that is done. */
  path: string;
};

/** @returns `null` when there is nobody to tell any more, or nothing that they do not know. */
export async function readDecisionToTell(
  db: Db,
  { addressId, petitionId, userId }: { addressId: string; petitionId: string; userId: string },
): Promise<DecisionToTell | null> {
  const address = await db.declaredAddress.findUnique({ where: { id: addressId } });
  const uses = (await readAddressUses(db, [addressId])).get(addressId) ?? [];
  const use = uses.find(({ petition }) => petition.id === petitionId);
  const user = await db.user.findFirst({
    where: {
      id: userId,
      emailVerified: { not: null },
      memberships: { some: { collective: { petitions: { some: { id: petitionId } } } } },
    },
    select: { email: true },
  });
  if (!address || address.decision === "pending" || !use || !user) return null;
  const { email, decision, reason } = address;
  const sealed = use.delivery !== null;
  const space = `/espace/petitions/${petitionId}`;
  return {
    to: user.email,
    email,
    decision,
    reason: reason ?? "",
    petitionTitle: use.petition.title,
    ...(decision === "approved"
      ? {
          next: sealed ? (use.delivery === "refused" ? "again" : "leaving") : "send",
          path: `${space}/lettre`,
        }
      : sealed
        ? { next: "readdress", path: `${space}/lettre` }
        : { next: "correct", path: `${space}/modifier` }),
  };
}
