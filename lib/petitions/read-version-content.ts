import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { VersionContent } from "./version-text";

const IN_ORDER = { orderBy: { position: "asc" } } as const;

/** All that a signature of this petition is given to, as it stands in its rows. */
export async function readVersionContent(db: Db | Tx, petitionId: string): Promise<VersionContent> {
  return db.petition.findUniqueOrThrow({
    where: { id: petitionId },
    select: {
      title: true,
      body: true,
      questions: { ...IN_ORDER, select: { heading: true, text: true } },
      sources: { ...IN_ORDER, select: { title: true, url: true } },
    },
  });
}
