import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { unconfirmedBefore } from "@/lib/signatures/retention";
import { readElectedConfirmation } from "./elected-tokens";
import { findMandate } from "./find-mandate";
import { auditElected, type LockedElected, lockElected } from "./lock-elected";

/**
 * Makes an élu·e's signature count and show; doing it again changes nothing and answers the same.
 *
 * Invariant: one person signs once, whatever their mandates (same name, then a unique index); they sign the text in
 * force, which is the one that the page with the button named; their mandate is looked for in the register now.
 *
 * @param input.version number of the version that the page named; `null` where there are none.
 * @throws AppError `link-invalid`, `link-expired`, `link-used`, `petition-not-open`, `elected-name-taken`,
 *   `conflict` when the text was corrected since the page was opened.
 */
export async function confirmElected(
  ctx: Context,
  input: { token: string; version: number | null },
): Promise<{ id: string; slug: string }> {
  const proof = readElectedConfirmation(input.token);
  if (!proof) throw new AppError("link-invalid");
  try {
    return await ctx.db.$transaction((tx) => confirm(tx, ctx, { ...proof, read: input.version }));
  } catch (error) {
    // Two people of one name in the same instant: the index lets one of them through.
    if ((error as { code?: unknown }).code === "P2002") throw new AppError("elected-name-taken");
    throw error;
  }
}

type Proof = { id: string; version: number; read: number | null };

async function confirm(tx: Tx, ctx: Context, proof: Proof): Promise<{ id: string; slug: string }> {
  const signature = await lockElected(tx, proof.id);
  if (!signature) throw new AppError("link-expired");
  const confirmed = { id: signature.id, slug: signature.slug };
  if (signature.status === "confirmed") return confirmed;
  requireConfirmable(signature, proof, ctx.now);
  const namesake = await tx.electedSignature.findFirst({
    where: { petitionId: signature.petitionId, nameHash: signature.nameHash, status: "confirmed" },
    select: { id: true },
  });
  if (namesake) throw new AppError("elected-name-taken");
  const mandateId = await findMandate(tx, signature, signature.petitionInsee);
  await tx.electedSignature.update({
    where: { id: signature.id },
    data: {
      ...{ status: "confirmed", confirmedAt: ctx.now, withdrawnAt: null },
      ...{ mandateId, versionId: signature.currentVersionId },
    },
    select: { id: true },
  });
  const actor = { kind: "elected", electedSignatureId: signature.id } as const;
  await recordAudit(tx, { ...ctx, actor }, "elected.confirm", auditElected(signature.id), {
    petitionId: signature.petitionId,
    verified: mandateId !== null,
  });
  return confirmed;
}

function requireConfirmable(signature: LockedElected, proof: Proof, now: Date): void {
  if (signature.status !== "pending" || signature.tokenVersion !== proof.version)
    throw new AppError("link-used");
  if (signature.createdAt < unconfirmedBefore(now)) throw new AppError("link-expired");
  if (!SIGNABLE_STATUSES.includes(signature.petitionStatus)) throw new AppError("petition-not-open");
  if (signature.currentVersion !== proof.read) throw new AppError("conflict");
}
