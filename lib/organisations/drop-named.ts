import "server-only";
import type { Tx } from "@/lib/db/client";
import { listRows } from "./list-rows";
import { ofOneName } from "./same-organisation";

/** An organisation said no: the collective names it no longer. The petition's row must be held by the caller. */
export async function dropNamed(
  tx: Tx,
  { petitionId, name }: { petitionId: string; name: string },
): Promise<void> {
  const alike = ofOneName(await listRows(tx, petitionId), name);
  const named = alike.filter(({ standing }) => standing === "named").map(({ id }) => id);
  await tx.coSigner.deleteMany({ where: { id: { in: named } } });
}
