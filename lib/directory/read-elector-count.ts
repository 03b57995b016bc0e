import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { ElectorsView } from "./commune-directory";

/** The newest count of a commune's electors; `null` when no import ever said it. */
export function readElectorCount(db: Db | Tx, communeInsee: string): Promise<ElectorsView | null> {
  return db.electorCount.findFirst({
    where: { communeInsee },
    orderBy: { countedOn: "desc" },
    select: { registered: true, countedOn: true, source: true },
  });
}
