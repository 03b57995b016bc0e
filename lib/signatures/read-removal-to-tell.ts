import "server-only";
import type { Db } from "@/lib/db/client";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "./sign-petition";
import { makeManagementToken } from "./signature-tokens";

/** What the author of a removed message is told. */
export type RemovalToTell = {
  to: string;
  petitionTitle: string;
  /** The message, so that they know which; empty once they deleted it. */
  text: string;
  reason: string;
  /** Of their own page. */
  token: string;
};

/** @returns `null` when there is nobody to tell any more, or nothing. */
export async function readRemovalToTell(db: Db, commentId: string): Promise<RemovalToTell | null> {
  const comment = await db.signatureComment.findUnique({
    where: { id: commentId },
    select: {
      text: true,
      status: true,
      removalReason: true,
      petition: { select: { title: true } },
      signature: { select: { id: true, emailSealed: true } },
    },
  });
  if (comment?.status !== "removed") return null;
  const { signature, text, removalReason: reason, petition } = comment;
  const to = open(signature.emailSealed, EMAIL_CONTEXT)?.toString("utf8");
  if (!to) return null;
  const token = makeManagementToken(signature.id);
  return { to, petitionTitle: petition.title, text, reason, token };
}
