import "server-only";
import type { Db, Tx } from "@/lib/db/client";

export type LetterThatLeft = {
  reference: string;
  sealedAt: Date;
  /**
   * When it was first handed to a mail server or posted; `null` as long as every copy waits for a moderator, for
   * the worker or for somebody to post it. Its list does not change any more, but nobody has it yet.
   */
  leftAt: Date | null;
};

/** The sealed letter whose list holds this signature, if there is one: a withdrawal comes too late for it. */
export async function findLetterThatLeft(db: Db | Tx, signatureId: string): Promise<LetterThatLeft | null> {
  const [letter] = await db.$queryRaw<LetterThatLeft[]>`
    SELECT l.reference, l.sealed_at AS "sealedAt",
      (SELECT min(coalesce(d.sent_at, d.claimed_at)) FROM deliveries d WHERE d.letter_id = l.id) AS "leftAt"
    FROM letter_signatories listed JOIN letters l ON l.id = listed.letter_id
    WHERE listed.signature_id = ${signatureId}::uuid AND l.status = 'sealed' LIMIT 1`;
  return letter ?? null;
}
