import "server-only";
import type { Db } from "@/lib/db/client";
import type { LetterSignatory } from "./letter-content";

const BATCH = 5000;

/** The frozen list of a letter, in its order, a batch at a time. */
export async function* streamSignatories(db: Db, letterId: string): AsyncGenerator<LetterSignatory> {
  let last = 0;
  for (;;) {
    const rows = await db.$queryRaw<LetterSignatory[]>`
      SELECT position, name, postal_code AS "postalCode", resident FROM letter_signatories
      WHERE letter_id = ${letterId}::uuid AND position > ${last} ORDER BY position LIMIT ${BATCH}`;
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.position ?? last;
  }
}
