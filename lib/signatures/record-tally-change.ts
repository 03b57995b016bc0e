import "server-only";
import type { Tx } from "@/lib/db/client";
import type { LockedSignature } from "./lock-signature";

/** Notes that a signature begins (1) or ceases (-1) to count; a batch job adds such notes up. */
export async function recordTallyChange(
  tx: Tx,
  { petitionId, resident }: Pick<LockedSignature, "petitionId" | "resident">,
  change: 1 | -1,
): Promise<void> {
  await tx.signatureTallyChange.create({
    data: { petitionId, confirmed: change, residents: resident ? change : 0 },
    select: { id: true },
  });
}
