import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { MairieView } from "./commune-directory";
import { mairieView } from "./read-commune-directory";

export type ArrondissementDesk = {
  /** INSEE code of the arrondissement; of the first one, for a desk that serves several. */
  insee: string;
  mairie: MairieView;
};

/** The mairies d’arrondissement that the directory has today for Paris, Lyon or Marseille, in order. */
export async function readArrondissementDesks(
  db: Db | Tx,
  communeInsee: string,
): Promise<ArrondissementDesk[]> {
  const desks = await db.mairieDesk.findMany({
    where: { communeInsee, insee: { not: communeInsee }, preferred: true, goneAt: null },
    orderBy: [{ insee: "asc" }, { id: "asc" }],
  });
  return desks.map((desk) => ({ insee: desk.insee, mairie: mairieView(desk) }));
}
