import "server-only";
import type { Tx } from "@/lib/db/client";
import type { AddressDecision } from "@/lib/db/generated/enums";
import { readDirectoryEmails } from "@/lib/directory/read-directory-emails";
import { mailboxOf } from "./mailbox";

/**
 * What moderators have decided about mailboxes of a commune; until the transaction ends they decide nothing
 * else about them, and whoever only reads them is not kept waiting.
 */
export function lockDecisions(
  tx: Tx,
  communeInsee: string,
  mailboxes: readonly string[],
): Promise<{ email: string; decision: AddressDecision }[]> {
  return tx.$queryRaw`
    SELECT email, decision::text AS decision FROM declared_addresses
    WHERE commune_insee = ${communeInsee} AND email = ANY(${[...mailboxes]}::text[])
    ORDER BY email FOR SHARE`;
}

/** Whether a moderator refused an address and the directory does not have it; it stays so until the transaction ends. */
export async function isRefusedAddress(tx: Tx, communeInsee: string, email: string): Promise<boolean> {
  const [declared] = await lockDecisions(tx, communeInsee, [mailboxOf(email)]);
  if (declared?.decision !== "refused") return false;
  return !(await readDirectoryEmails(tx, communeInsee)).has(mailboxOf(email));
}
