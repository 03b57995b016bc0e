import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { auditSignature, lockSignature } from "./lock-signature";
import { recordTallyChange } from "./record-tally-change";
import { unconfirmedBefore } from "./retention";

export type ConfirmedSignature = { id: string; slug: string };

/**
 * Makes a signature count, inside the caller's transaction.
 *
 * Invariant: counted once, however often and from however many places it is confirmed; only the version
 * that the mail was made for, only within seven days, and only while the petition takes signatures.
 *
 * @param proof what a link or a code named.
 * @throws AppError `link-expired` when it is gone or too old, `link-used` when a newer mail or a
 *   withdrawal voided it, `petition-not-open`.
 */
export async function confirmLockedSignature(
  tx: Tx,
  ctx: Pick<Context, "now" | "requestId">,
  proof: { id: string; version: number },
): Promise<ConfirmedSignature> {
  const signature = await lockSignature(tx, proof.id);
  if (!signature) throw new AppError("link-expired");
  const confirmed = { id: signature.id, slug: signature.slug };
  if (signature.status === "confirmed") return confirmed;
  if (signature.status !== "pending" || signature.tokenVersion !== proof.version) {
    throw new AppError("link-used");
  }
  if (signature.createdAt < unconfirmedBefore(ctx.now)) throw new AppError("link-expired");
  if (!SIGNABLE_STATUSES.includes(signature.petitionStatus)) throw new AppError("petition-not-open");

  await tx.signature.update({
    where: { id: signature.id },
    data: { status: "confirmed", confirmedAt: ctx.now, withdrawnAt: null },
    select: { id: true },
  });
  await recordTallyChange(tx, signature, 1);
  // Whoever holds the link or the code holds the mailbox: that is all a signer is here.
  const actor = { kind: "signer", signatureId: signature.id } as const;
  await recordAudit(tx, { ...ctx, actor }, "signature.confirm", auditSignature(signature.id), {
    petitionId: signature.petitionId,
  });
  return confirmed;
}
