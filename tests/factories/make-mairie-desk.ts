import type { Db, Tx } from "@/lib/db/client";
import type { MairieDesk } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { makeCommune } from "./make-commune";

type DeskOverrides = Partial<Omit<MairieDesk, "openingHours">>;

/**
 * A desk of a mairie as an import leaves it, of Le Mans unless told otherwise, and not the one to write to.
 * Its e-mail addresses are verified for the commune: letters to them leave without a moderator.
 */
export async function makeMairieDesk(db: Db | Tx, overrides: DeskOverrides = {}): Promise<MairieDesk> {
  const number = nextNumber();
  const communeInsee = overrides.communeInsee ?? "72181";
  await makeCommune(db, { insee: communeInsee });
  return db.mairieDesk.create({
    data: {
      id: uuidv7(FACTORY_NOW),
      insee: communeInsee,
      communeInsee,
      name: `Mairie annexe n° ${number}`,
      pivotCode: "",
      preferred: false,
      emails: [`accueil-${number}@mairie.factories.example`],
      phones: [],
      websites: [],
      contactForms: [],
      addressLines: ["1, place de la Mairie"],
      postalCode: "72000",
      town: "Le Mans",
      openingHours: [],
      publicUrl: "",
      ...overrides,
    },
  });
}
