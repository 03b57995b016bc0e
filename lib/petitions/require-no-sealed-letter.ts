import "server-only";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";

/** The petition's row must be locked: whoever seals a letter takes it too. @throws AppError `letter-already-sealed`. */
export async function requireNoSealedLetter(tx: Tx, petitionId: string): Promise<void> {
  const sealed = await tx.letter.findFirst({ where: { petitionId, status: "sealed" }, select: { id: true } });
  if (sealed) throw new AppError("letter-already-sealed");
}
