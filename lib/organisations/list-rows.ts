import "server-only";
import type { Tx } from "@/lib/db/client";
import type { CoSigner } from "@/lib/db/generated/client";

/** All organisations of a petition that the caller holds, in order. */
export function listRows(tx: Tx, petitionId: string): Promise<CoSigner[]> {
  return tx.coSigner.findMany({ where: { petitionId }, orderBy: { position: "asc" } });
}

/** The rank after the last. */
export function nextPosition(rows: readonly { position: number }[]): number {
  return Math.max(0, ...rows.map(({ position }) => position)) + 1;
}
