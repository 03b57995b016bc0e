import "server-only";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { readVersionContent } from "./read-version-content";
import { versionHash } from "./version-text";

type NewVersion = {
  petitionId: string;
  now: Date;
  /** The user who makes it. */
  createdById: string;
  /** What was corrected and why; empty when nobody had signed yet. */
  correction?: string;
};

/**
 * Keeps the text of a petition as it stands in its row, its questions and its sources, as the version in force:
 * signatures that are given from now on are bound to it. To be called last, when all of them are written.
 *
 * Invariant: versions are numbered without a gap. The petition's row must be locked by the caller.
 */
export async function addVersion(
  tx: Tx,
  { petitionId, now, createdById, correction = "" }: NewVersion,
): Promise<{ id: string; number: number; sha256: string }> {
  const content = await readVersionContent(tx, petitionId);
  const before = await tx.petitionVersion.count({ where: { petitionId } });
  const version = { id: uuidv7(now), number: before + 1, sha256: versionHash(content) };
  await tx.petitionVersion.create({
    data: {
      ...version,
      petitionId,
      title: content.title,
      body: content.body,
      questions: content.questions.map((one) => ({ ...one })),
      sources: content.sources.map((one) => ({ ...one })),
      correction,
      publishedAt: now,
      createdById,
    },
    select: { id: true },
  });
  await tx.petition.update({
    where: { id: petitionId },
    data: { currentVersionId: version.id },
    select: { id: true },
  });
  return version;
}
