import "server-only";
import { Readable } from "node:stream";
import type { Db, Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { attachment } from "./file-name";
import type { FileType } from "./file-verdict";
import type { StoredFileFacts } from "./store-file";

/** What is known of a stored file. @throws AppError `not-found`. */
export async function readStoredFile(db: Db | Tx, fileId: string): Promise<StoredFileFacts> {
  const file = isUuid(fileId)
    ? await db.storedFile.findUnique({
        where: { id: fileId },
        select: { id: true, name: true, mediaType: true, bytes: true, pages: true },
      })
    : null;
  if (!file) throw new AppError("not-found");
  const { id, mediaType, ...facts } = file;
  return { fileId: id, mediaType: mediaType as FileType, ...facts };
}

/** Its bytes, part by part. */
export async function* readFileParts(db: Db | Tx, fileId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const row = await db.storedFilePart.findUnique({ where: { fileId_part: { fileId, part } } });
    if (!row) return;
    yield row.bytes;
  }
}

/** All of them at once, for what has to hold the file whole: five megabytes at most. */
export async function readFileBytes(db: Db | Tx, fileId: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of readFileParts(db, fileId)) parts.push(part);
  return Buffer.concat(parts);
}

/**
 * The answer that downloads a file, as a stream. Whether the asker may have it was settled before.
 *
 * Nothing in it can act on this site: it is saved rather than shown, its type is not guessed at, and a browser
 * that shows it all the same does so in a sandbox.
 *
 * @param cache `public` for what anybody may read.
 */
export function fileResponse(db: Db, file: StoredFileFacts, cache: "public" | "private"): Response {
  return new Response(Readable.toWeb(Readable.from(readFileParts(db, file.fileId))) as ReadableStream, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes),
      "content-disposition": attachment(file.name),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      // Stored files never change, but what shows them may be taken down.
      "cache-control": cache === "public" ? "public, max-age=300" : "private, no-store",
    },
  });
}
