import type { Db, Tx } from "@/lib/db/client";
import type { Commune } from "@/lib/db/generated/client";

const LE_MANS: Commune = {
  insee: "72181",
  name: "Le Mans",
  linkType: 2,
  departmentCode: "72",
  departmentName: "Sarthe",
  population: 145_182,
  postalCodes: ["72000", "72100"],
  retiredAt: null,
};

/** A commune as it is in the table; Le Mans unless told otherwise. Leaves one that is already there alone. */
export function makeCommune(db: Db | Tx, overrides: Partial<Commune> = {}): Promise<Commune> {
  const commune = { ...LE_MANS, ...overrides };
  return db.commune.upsert({ where: { insee: commune.insee }, create: commune, update: {} });
}
