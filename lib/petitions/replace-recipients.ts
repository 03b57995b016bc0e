import "server-only";
import type { Tx } from "@/lib/db/client";
import type { RecipientInput } from "./recipient-fields";

/** Writes the list anew, in order: positions always run from 1 without a gap. */
export async function replaceRecipients(
  tx: Tx,
  petitionId: string,
  recipients: readonly RecipientInput[],
): Promise<void> {
  await tx.recipient.deleteMany({ where: { petitionId } });
  await tx.recipient.createMany({
    data: recipients.map((recipient, index) => ({ petitionId, position: index + 1, ...recipient })),
  });
}
