import type { Db, Tx } from "@/lib/db/client";
import type { Mandate } from "@/lib/db/generated/client";
import { nextNumber } from "./factory-time";
import { makeCommune } from "./make-commune";

/** Somebody elected in Le Mans, as an import leaves them: its mayor unless told otherwise. */
export async function makeMandate(db: Db | Tx, overrides: Partial<Mandate> = {}): Promise<Mandate> {
  const communeInsee = overrides.communeInsee ?? "72181";
  await makeCommune(db, { insee: communeInsee });
  return db.mandate.create({
    data: {
      kind: "mayor",
      communeInsee,
      lastName: `NUMÉRO ${nextNumber()}`,
      firstName: "Camille",
      sex: "F",
      function: "Maire",
      ...overrides,
    },
  });
}
