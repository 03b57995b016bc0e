import "server-only";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { wakeTallies } from "@/lib/jobs/wake";
import { type ConfirmedSignature, confirmLockedSignature } from "./confirm-locked-signature";
import { readConfirmationToken } from "./signature-tokens";

/**
 * Confirms from the link of the mail; doing it again changes nothing and answers the same.
 *
 * @throws AppError `link-invalid` when the token was not made here; see `confirmLockedSignature`.
 */
export async function confirmSignature(ctx: Context, input: { token: string }): Promise<ConfirmedSignature> {
  const proof = readConfirmationToken(input.token);
  if (!proof) throw new AppError("link-invalid");
  const confirmed = await ctx.db.$transaction((tx) => confirmLockedSignature(tx, ctx, proof));
  wakeTallies();
  return confirmed;
}
