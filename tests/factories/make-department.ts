import type { Db } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { FACTORY_NOW } from "./factory-time";

/** Whose sex the register gives: one in three is unknown. */
const SEXES = ["F", "M", null] as const;

/**
 * The directory of a whole département, as an import leaves it: a desk with an address of its own and a mayor for
 * each of its communes. Their sex follows their rank: F, M, unknown.
 *
 * @returns INSEE codes, in order.
 */
export async function makeDepartment(
  db: Db,
  code: string,
  options: { withoutMayor?: readonly string[]; withoutEmail?: readonly string[] } = {},
): Promise<string[]> {
  const { withoutMayor = [], withoutEmail = [] } = options;
  const communes = await db.commune.findMany({
    where: { departmentCode: code, retiredAt: null },
    orderBy: { insee: "asc" },
  });
  await db.mairieDesk.createMany({
    data: communes.map(({ insee, name }) => ({
      id: uuidv7(FACTORY_NOW),
      insee,
      communeInsee: insee,
      name: `Mairie - ${name}`,
      pivotCode: `mairie-${insee}-01`,
      preferred: true,
      emails: withoutEmail.includes(insee) ? [] : [deskEmail(insee)],
      phones: [],
      websites: [],
      contactForms: [],
      addressLines: ["1, place de la Mairie"],
      postalCode: "00000",
      town: name,
      openingHours: [],
      publicUrl: "",
    })),
  });
  await db.mandate.createMany({
    data: communes.flatMap(({ insee }, rank) =>
      withoutMayor.includes(insee)
        ? []
        : [
            {
              kind: "mayor" as const,
              communeInsee: insee,
              lastName: `EXEMPLE-${insee}`,
              firstName: "Camille",
              sex: SEXES[rank % SEXES.length] ?? null,
              function: "Maire",
            },
          ],
    ),
  });
  return communes.map(({ insee }) => insee);
}

export const deskEmail = (insee: string) => `mairie-${insee.toLowerCase()}@factories.example`;
