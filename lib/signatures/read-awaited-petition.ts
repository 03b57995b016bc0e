import "server-only";
import type { Db } from "@/lib/db/client";
import { readHandle } from "./awaiting-handle";

/** Slug of the petition a handle speaks of, whether or not the mailbox signed; `null` for a forged handle. */
export async function readAwaitedPetition(db: Db, handle: string): Promise<string | null> {
  const read = readHandle(handle);
  const petition =
    read && (await db.petition.findUnique({ where: { id: read.petitionId }, select: { slug: true } }));
  return petition?.slug ?? null;
}
