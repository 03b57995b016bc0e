import "server-only";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import type { UserActor } from "@/lib/auth/actor";
import type { Db, Tx } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";

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

/** Bytes kept of the file: all of it, or nothing once its retention is over. */
export async function countLetterFileBytes(db: Db, letterId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ bytes: number }[]>`
    SELECT coalesce(sum(octet_length(bytes)), 0)::int AS bytes FROM letter_file_parts
    WHERE letter_id = ${letterId}::uuid`;
  return row?.bytes ?? 0;
}

/**
 * The file as it was sealed or not at all: its last part is held back until all of it has the digest that
 * was sealed, so that whoever passes it on never passes on a whole file that is another one.
 *
 * @throws Error when it differs.
 */
export async function* readSealedFile(
  db: Db,
  letter: { id: string; sha256: string },
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let held: Uint8Array | undefined;
  for await (const part of readLetterFile(db, letter.id)) {
    hash.update(part);
    if (held) yield held;
    held = part;
  }
  if (!held || hash.digest("hex") !== letter.sha256)
    throw new Error("the file of the letter is not the sealed one");
  yield held;
}

/** @throws AppError `not-found` when the letter is not the actor's, or has no file yet. */
export async function findOwnLetterFile(
  db: Db,
  actor: UserActor,
  input: { petitionId: string; letterId: string },
): Promise<{ letterId: string; reference: string; bytes: number }> {
  if (!isUuid(input.petitionId) || !isUuid(input.letterId)) throw new AppError("not-found");
  const letter = await db.letter.findFirst({
    where: {
      id: input.letterId,
      status: { in: ["ready", "sealed"] },
      petition: { id: input.petitionId, collective: { memberships: { some: { userId: actor.userId } } } },
    },
    select: { reference: true, bytes: true },
  });
  if (!letter?.bytes) throw new AppError("not-found");
  return { letterId: input.letterId, reference: letter.reference, bytes: letter.bytes };
}
