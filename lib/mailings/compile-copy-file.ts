import "server-only";
import { AppError } from "@/lib/errors";
import type { LetterContent } from "@/lib/letters/letter-content";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";

/**
 * One copy's file, made each time: always the same once the copy is sealed.
 *
 * @throws AppError `letter-compilation-failed`.
 */
export async function compileCopyFile(copy: { content: LetterContent; createdAt: Date }): Promise<Buffer> {
  const [file] = await compileCopies([copy]);
  if (!file) throw new AppError("letter-compilation-failed");
  return file;
}
