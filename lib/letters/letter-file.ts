import "server-only";
import { createReadStream } from "node:fs";
import type { Db, Tx } from "@/lib/db/client";

/** Size of a stored part, in bytes: what one process holds of a file, however many signatures it lists. */
export const FILE_PART_BYTES = 512 * 1024;

/** Copies a file into its letter, part by part. */
export async function storeLetterFile(tx: Tx, letterId: string, path: string): Promise<void> {
  let part = 0;
  for await (const bytes of createReadStream(path, {
    highWaterMark: FILE_PART_BYTES,
  }) as AsyncIterable<Buffer>) {
    await tx.letterFilePart.create({
      data: { letterId, part, bytes: Uint8Array.from(bytes) },
      select: { part: true },
    });
    part += 1;
  }
}

/** The file, part by part; nothing when it was never compiled or has been purged. */
export async function* readLetterFile(db: Db, letterId: string): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const row = await db.letterFilePart.findUnique({ where: { letterId_part: { letterId, part } } });
    if (!row) return;
    yield row.bytes;
  }
}
