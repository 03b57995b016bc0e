import type { CoSigner } from "@/lib/db/generated/client";
import type { ErrorCode } from "@/lib/errors";
import { MAILS_MAX, ORGANISATIONS_MAX } from "./organisation-limits";
import { isSpokenFor } from "./same-organisation";

type Row = Pick<CoSigner, "id" | "name" | "standing" | "confirmedAt" | "endedByOrganisers" | "mailCount">;

/**
 * It had asked or confirmed, and it was the organisers who said no: asking anew is mending, not insisting. An
 * invitation that was cancelled is not: the one mail may have been read.
 */
function mayBeInvitedAgain({ standing, confirmedAt, endedByOrganisers, mailCount }: Row): boolean {
  const hadSpoken = standing === "declined" || (standing === "withdrawn" && confirmedAt !== null);
  return endedByOrganisers && hadSpoken && mailCount < MAILS_MAX;
}

/**
 * Whether organisers may write to a mailbox for an organisation: once a petition and mailbox, and never against
 * its word.
 *
 * @param rows all organisations of the petition; @param ofMailbox those of them with that mailbox.
 * @returns the row to use again, or `null` for a new one; or why not.
 */
export function mayInvite(
  rows: readonly Row[],
  ofMailbox: readonly Row[],
  name: string,
  refusedEverywhere: boolean,
): { again: Row | null } | { refusal: ErrorCode } {
  if (isSpokenFor(rows, name)) return { refusal: "organisation-known" };
  if (refusedEverywhere) return { refusal: "organisation-refused" };
  const again = ofMailbox.find(mayBeInvitedAgain) ?? null;
  if (!again && ofMailbox.length > 0) return { refusal: "organisation-refused" };
  if (!again && rows.length >= ORGANISATIONS_MAX) return { refusal: "too-many-organisations" };
  return { again };
}
