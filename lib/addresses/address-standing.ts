import type { AddressDecision } from "@/lib/db/generated/enums";

/**
 * What a commune's letters may do with an address. verified: the directory gives it for its mairie · approved,
 * refused: a moderator has decided · pending: one is asked to · declared: typed, and nobody was asked yet.
 */
export type AddressStanding = "verified" | "approved" | "pending" | "refused" | "declared";

/**
 * The directory counts for more than a decision: it is the mairie's own word, and may have come later.
 *
 * @param known.decision `null` when no organiser of the commune ever declared the address.
 */
export function standingOf(known: {
  inDirectory: boolean;
  decision: AddressDecision | null;
}): AddressStanding {
  if (known.inDirectory) return "verified";
  return known.decision ?? "declared";
}

/** Whether a letter to the address may leave now. */
export function mayBeWrittenTo(standing: AddressStanding): boolean {
  return standing === "verified" || standing === "approved";
}
