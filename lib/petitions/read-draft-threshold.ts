import "server-only";
import type { Tx } from "@/lib/db/client";
import { readElectorCount } from "@/lib/directory/read-elector-count";
import { draftThreshold, electorsChoice, type Threshold, type ThresholdColumns } from "./threshold";

/** The threshold that a draft would be published with at this instant. */
export async function readDraftThreshold(
  tx: Tx,
  draft: ThresholdColumns & { communeInsee: string },
): Promise<Threshold> {
  const newest = await readElectorCount(tx, draft.communeInsee);
  return draftThreshold(draft, electorsChoice(draft.communeInsee, newest));
}
