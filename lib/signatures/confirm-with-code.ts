import "server-only";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { wakeTallies } from "@/lib/jobs/wake";
import { makeCode, sameCode } from "@/lib/security/tokens";
import { readHandle } from "./awaiting-handle";
import { type ConfirmedSignature, confirmLockedSignature } from "./confirm-locked-signature";

/** Codes that may be tried for one mail; then only its link works, or another mail. */
export const CODE_ATTEMPTS_MAX = 5;

/** How long after confirming the code still opens the signer's page: a second click, not a second year. */
const CODE_LIFE_AFTER_MS = 3600_000;

/**
 * Confirms from the six digits of the mail, typed where the person signed.
 *
 * Invariant: a try is counted before it is compared, in one statement, so that simultaneous guesses cannot
 * outrun the count. A handle that names nobody and a wrong code get the same answer, and a mailbox that had
 * signed before is asked for its code like any other.
 *
 * @throws AppError `code-wrong`, `code-locked`; see `confirmLockedSignature` for a right code that came late.
 */
export async function confirmWithCode(
  ctx: Context,
  input: { handle: string; code: string },
): Promise<ConfirmedSignature> {
  const handle = readHandle(input.handle);
  const taken = handle && (await takeAttempt(ctx, handle));
  if (!taken || !sameCode(input.code, makeCode(taken.id, taken.version))) throw new AppError("code-wrong");
  const confirmed = await ctx.db.$transaction(async (tx) => {
    const done = await confirmLockedSignature(tx, ctx, taken);
    await tx.signature.update({ where: { id: taken.id }, data: { codeAttempts: 0 }, select: { id: true } });
    return done;
  });
  wakeTallies();
  return confirmed;
}

async function takeAttempt(
  { db, now }: Context,
  { petitionId, emailHash }: { petitionId: string; emailHash: Buffer<ArrayBuffer> },
): Promise<{ id: string; version: number } | null> {
  const usableSince = new Date(now.getTime() - CODE_LIFE_AFTER_MS);
  const [row] = await db.$queryRaw<{ id: string; version: number }[]>`
    UPDATE signatures SET code_attempts = code_attempts + 1
    WHERE petition_id = ${petitionId}::uuid AND email_hash = ${emailHash}
      AND code_attempts < ${CODE_ATTEMPTS_MAX}
      AND (status <> 'confirmed' OR confirmed_at > ${usableSince})
    RETURNING id, token_version AS version`;
  if (row) return row;
  const known = await db.signature.count({
    where: { petitionId, emailHash, codeAttempts: { gte: CODE_ATTEMPTS_MAX } },
  });
  if (known > 0) throw new AppError("code-locked");
  return null;
}
