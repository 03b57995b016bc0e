import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { mandateWords } from "@/lib/elected/elected-mandates";
import type { LetterElectedPerson } from "./letter-elected";

/** Copies the élu·es who signed into a letter, in the order they confirmed. @returns how many. */
export async function copyElected(tx: Tx, petitionId: string, letterId: string): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO letter_elected (letter_id, position, elected_signature_id, name, mandate, territory, party, verified)
    SELECT ${letterId}::uuid, row_number() OVER (ORDER BY confirmed_at, id), id, first_name || ' ' || last_name,
      mandate, territory, party, mandate_id IS NOT NULL
    FROM elected_signatures WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed'`;
}

/** The élu·es of a letter as they were frozen with it, in its order; none once their retention is over. */
export async function readLetterElected(db: Db | Tx, letterId: string): Promise<LetterElectedPerson[]> {
  const rows = await db.letterElected.findMany({ where: { letterId }, orderBy: { position: "asc" } });
  return rows.map(({ name, mandate, territory, party, verified }) => ({
    ...{ name, territory, party, verified },
    mandate: mandateWords(mandate),
  }));
}

/** How many of a letter's élu·es withdrew, were set aside or erased since it was prepared. */
export async function countGoneElected(db: Db | Tx, letterId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ gone: number }[]>`
    SELECT count(*)::int AS gone FROM letter_elected l
    WHERE l.letter_id = ${letterId}::uuid AND NOT EXISTS (
      SELECT 1 FROM elected_signatures e WHERE e.id = l.elected_signature_id AND e.status = 'confirmed')`;
  return row?.gone ?? 0;
}
