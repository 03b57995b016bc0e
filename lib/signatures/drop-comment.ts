import "server-only";
import type { Tx } from "@/lib/db/client";

/**
 * Deletes the message of a signature, with what was reported of it; of one that a moderator removed the words go and
 * the removal stays, so that it is not written anew.
 *
 * @returns the id of the message, or `null` when there was none.
 */
export async function dropComment(tx: Tx, signatureId: string): Promise<string | null> {
  const [comment] = await tx.$queryRaw<{ id: string; status: string }[]>`
    SELECT id, status::text AS status FROM signature_comments
    WHERE signature_id = ${signatureId}::uuid FOR UPDATE`;
  if (!comment) return null;
  const { id } = comment;
  if (comment.status === "removed") await tx.signatureComment.update({ where: { id }, data: { text: "" } });
  else await tx.signatureComment.delete({ where: { id } });
  return id;
}
