import "server-only";
import { createHash } from "node:crypto";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { checkFile } from "./check-file";
import { fileName } from "./file-name";
import type { FileRefusal, FileType } from "./file-verdict";

/** Size of a stored part, in bytes: what is read at a time when the file is sent. */
const PART_BYTES = 512 * 1024;

export type StoredFileFacts = {
  fileId: string;
  name: string;
  mediaType: FileType;
  /** Of what is kept, which for an image may be less than was given. */
  bytes: number;
  pages: number;
};

/** What a form gave: `bytes` is null when there were too many of them to be read. */
export type GivenFile = { name: string; bytes: Uint8Array | null };

/**
 * Checks a file by its content and keeps it. Invariant: what is in the table passed the check.
 *
 * It belongs to nothing yet: whatever it is for takes it with `claimFile`, in the same transaction if it can;
 * a file that nothing took is erased after a day (`purgeUnclaimedFiles`).
 *
 * @param given `null` when the form held none.
 * @throws AppError `file-refused`, the reason under `field`.
 */
export async function storeUpload(
  ctx: { db: Pick<Tx, "storedFile">; now: Date },
  given: GivenFile | null,
  field = "fichier",
): Promise<StoredFileFacts> {
  const refuse = (reason: FileRefusal) => new AppError("file-refused", { fields: { [field]: reason } });
  if (!given) throw refuse("file-missing");
  if (!given.bytes) throw refuse("file-too-large");
  const verdict = checkFile(given.bytes);
  if (!verdict.ok) throw refuse(verdict.reason);
  const { mediaType, pages, bytes } = verdict;
  const facts = {
    fileId: uuidv7(ctx.now),
    name: fileName(given.name, mediaType),
    mediaType,
    bytes: bytes.length,
    pages,
  };
  await ctx.db.storedFile.create({
    data: {
      id: facts.fileId,
      name: facts.name,
      mediaType,
      bytes: bytes.length,
      pages,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      createdAt: ctx.now,
      parts: { create: partsOf(bytes) },
    },
    select: { id: true },
  });
  return facts;
}

function partsOf(bytes: Uint8Array): { part: number; bytes: Uint8Array<ArrayBuffer> }[] {
  const count = Math.ceil(bytes.length / PART_BYTES);
  return Array.from({ length: count }, (_, part) => ({
    part,
    bytes: Uint8Array.from(bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES)),
  }));
}
