import "server-only";
import type { Db } from "@/lib/db/client";
import type { CommentStatus } from "@/lib/db/generated/enums";
import { COMMENTED_STATUSES } from "./comment-status";

/** The message of one signer, for nobody but them. */
export type SignerComment = {
  /** Whether they may write one, or write theirs anew. */
  mayWrite: boolean;
  comment: { text: string; status: CommentStatus; writtenAt: Date; removalReason: string } | null;
};

/** @returns `null` when the signature is gone. */
export async function readSignerComment(db: Db, signatureId: string): Promise<SignerComment | null> {
  const signature = await db.signature.findUnique({
    where: { id: signatureId },
    select: {
      status: true,
      petition: { select: { status: true, takesComments: true } },
      comment: { select: { text: true, status: true, createdAt: true, removalReason: true } },
    },
  });
  if (!signature) return null;
  const { petition, comment } = signature;
  const mayWrite =
    signature.status === "confirmed" &&
    petition.takesComments &&
    COMMENTED_STATUSES.includes(petition.status) &&
    comment?.status !== "removed";
  if (!comment) return { mayWrite, comment: null };
  const { createdAt: writtenAt, ...rest } = comment;
  return { mayWrite, comment: { ...rest, writtenAt } };
}
