import "server-only";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readLetterElected } from "./copy-elected";
import type { LetterContent } from "./letter-content";
import { storeLetterFile } from "./letter-file";
import { compileLetter } from "./pdf/compile-letter";
import { streamSignatories } from "./stream-signatories";

/**
 * Compiles the file of a prepared letter and keeps it, with its SHA-256.
 *
 * Invariant: a letter gets its file once, while it is being prepared; one that was replaced meanwhile is
 * left alone. The file depends on the frozen letter alone, so that a second try makes the same bytes.
 *
 * @throws AppError `letter-compilation-failed`; the letter stays in preparation for the next try.
 */
export async function compilePreparedLetter(db: Db, letterId: string): Promise<void> {
  const letter = await db.letter.findFirst({ where: { id: letterId, status: "preparing" } });
  if (!letter) return;
  const folder = await mkdtemp(join(tmpdir(), "doleances-letter-"));
  const outFile = join(folder, "letter.pdf");
  try {
    const made = await compileLetter({
      content: { ...(letter.content as LetterContent), elected: await readLetterElected(db, letterId) },
      signatories: streamSignatories(db, letterId),
      createdAt: letter.preparedAt,
      outFile,
    });
    await db.$transaction(
      async (tx) => {
        const { count } = await tx.letter.updateMany({
          where: { id: letterId, status: "preparing" },
          data: { status: "ready", sha256: made.sha256, bytes: made.bytes, pages: made.pages },
        });
        if (count === 1) await storeLetterFile(tx, letterId, outFile);
      },
      { timeout: 60_000 },
    );
  } catch (cause) {
    throw cause instanceof AppError ? cause : new AppError("letter-compilation-failed", { cause });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Says that a letter cannot be compiled, once the job has given up: the organiser sees it and may try again. */
export async function markLetterFailed(db: Db, letterId: string): Promise<void> {
  await db.letter.updateMany({ where: { id: letterId, status: "preparing" }, data: { status: "failed" } });
}
