import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { LetterThatLeft } from "@/lib/signatures/find-letter-that-left";

/**
 * Deletes a letter that was prepared but not sent, when it names an élu·e who is leaving; see
 * `discardUnsentLetters`. The petition must be held (`lockElected`).
 */
export async function discardLettersNaming(
  tx: Tx,
  signature: { id: string; petitionId: string },
): Promise<number> {
  const { count } = await tx.letter.deleteMany({
    where: {
      petitionId: signature.petitionId,
      status: { not: "sealed" },
      elected: { some: { electedSignatureId: signature.id } },
    },
  });
  return count;
}

/** The sealed letter that names this élu·e, if there is one: a withdrawal comes too late for it. */
export async function findLetterNaming(
  db: Db | Tx,
  electedSignatureId: string,
): Promise<LetterThatLeft | null> {
  const [letter] = await db.$queryRaw<LetterThatLeft[]>`
    SELECT l.reference, l.sealed_at AS "sealedAt",
      (SELECT min(coalesce(d.sent_at, d.claimed_at)) FROM deliveries d WHERE d.letter_id = l.id) AS "leftAt"
    FROM letter_elected listed JOIN letters l ON l.id = listed.letter_id
    WHERE listed.elected_signature_id = ${electedSignatureId}::uuid AND l.status = 'sealed' LIMIT 1`;
  return letter ?? null;
}
