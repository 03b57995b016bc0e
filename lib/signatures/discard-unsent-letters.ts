import "server-only";
import type { Tx } from "@/lib/db/client";

/**
 * Deletes a letter that was prepared but not sent, when it lists somebody who is leaving: nobody can read
 * their name in it any more, and the organiser prepares another. Sealing and preparing wait meanwhile,
 * because `lockSignature` holds the petition.
 *
 * @returns how many letters were discarded: one at most.
 */
export async function discardUnsentLetters(
  tx: Tx,
  signature: { id: string; petitionId: string },
): Promise<number> {
  const { count } = await tx.letter.deleteMany({
    where: {
      petitionId: signature.petitionId,
      status: { not: "sealed" },
      signatories: { some: { signatureId: signature.id } },
    },
  });
  return count;
}
