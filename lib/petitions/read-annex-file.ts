import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Db } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { readStoredFile } from "@/lib/files/read-file";
import type { StoredFileFacts } from "@/lib/files/store-file";
import { ownPetition } from "./own-petition";
import { isSlug } from "./petition-slug";
import { PUBLIC_STATUSES } from "./petition-status";

/** An annex that everybody may have: of a petition that is public and not suspended. @throws AppError `not-found`. */
export async function readPublicAnnexFile(
  db: Db,
  { slug, annexId }: { slug: string; annexId: string },
): Promise<StoredFileFacts> {
  if (!isSlug(slug) || !isUuid(annexId)) throw new AppError("not-found");
  const status = { in: PUBLIC_STATUSES.filter((one) => one !== "suspended") };
  const annex = await db.annex.findFirst({
    where: { id: annexId, petition: { slug, status } },
    select: { fileId: true },
  });
  if (!annex) throw new AppError("not-found");
  return readStoredFile(db, annex.fileId);
}

/** An annex as those who carry the petition have it, in whatever state. @throws AppError `not-found`. */
export async function readOwnAnnexFile(
  db: Db,
  actor: UserActor,
  { petitionId, annexId }: { petitionId: string; annexId: string },
): Promise<StoredFileFacts> {
  if (!isUuid(annexId)) throw new AppError("not-found");
  const annex = await db.annex.findFirst({
    where: { id: annexId, petition: ownPetition(actor, petitionId) },
    select: { fileId: true },
  });
  if (!annex) throw new AppError("not-found");
  return readStoredFile(db, annex.fileId);
}
