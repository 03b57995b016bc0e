import type { Db, Tx } from "@/lib/db/client";
import type { ElectorCount } from "@/lib/db/generated/client";
import { makeCommune } from "./make-commune";

/** A count of the electors of a commune, Le Mans unless told otherwise; replaces that of the same day. */
export async function makeElectorCount(
  db: Db | Tx,
  overrides: Partial<ElectorCount> = {},
): Promise<ElectorCount> {
  const { insee } = await makeCommune(db, overrides.communeInsee ? { insee: overrides.communeInsee } : {});
  const count = {
    countedOn: new Date("2026-01-01"),
    registered: 8_421,
    source: "Essai, listes électorales",
    ...overrides,
    communeInsee: insee,
  };
  const { communeInsee, countedOn } = count;
  const where = { communeInsee_countedOn: { communeInsee, countedOn } };
  return db.electorCount.upsert({ where, create: count, update: count });
}
