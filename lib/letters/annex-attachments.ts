import "server-only";
import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { readFileBytes } from "@/lib/files/read-file";
import type { MailAttachment } from "@/lib/mail/send-mail";
import type { LetterContent } from "./letter-content";

/**
 * The annexes of a letter as a message carries them, numbered as the letter lists them. Held in memory: eight
 * megabytes at most, all told.
 *
 * @throws Error when one is not, byte for byte, what the letter names.
 */
export async function annexAttachments(db: Db, content: LetterContent): Promise<MailAttachment[]> {
  const attachments: MailAttachment[] = [];
  for (const [index, annex] of (content.parts?.annexes ?? []).entries()) {
    const bytes = await readFileBytes(db, annex.fileId);
    if (createHash("sha256").update(bytes).digest("hex") !== annex.sha256)
      throw new Error("an annex of the letter is not the one it names");
    attachments.push({
      filename: `${index + 1} - ${annex.name}`,
      contentType: annex.mediaType,
      content: bytes,
    });
  }
  return attachments;
}

/** What they weigh together, in bytes. */
export function annexBytes(content: LetterContent): number {
  return (content.parts?.annexes ?? []).reduce((sum, { bytes }) => sum + bytes, 0);
}
