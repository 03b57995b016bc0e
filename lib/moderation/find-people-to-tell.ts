import "server-only";
import type { Tx } from "@/lib/db/client";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { findOrganisersToTell } from "@/lib/petitions/find-organisers-to-tell";
import { readAddressUses } from "./address-uses";

/** Nothing is left to tell about a message that went before the decision. */
const OPEN_TO_DECISION: readonly (DeliveryStatus | null)[] = [null, "held", "queued", "refused"];

/** Who is told what was decided about an address, for each petition that it matters to. */
export async function findPeopleToTell(
  tx: Tx,
  addressId: string,
): Promise<{ petitionId: string; userId: string }[]> {
  const uses = (await readAddressUses(tx, [addressId])).get(addressId) ?? [];
  const concerned = uses.filter(({ delivery }) => OPEN_TO_DECISION.includes(delivery));
  return findOrganisersToTell(
    tx,
    concerned.map(({ petition }) => petition.id),
  );
}
