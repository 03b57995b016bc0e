import "server-only";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { enqueue } from "@/lib/jobs/enqueue";
import { hashEmail } from "@/lib/security/email-hash";
import { withinLimit } from "@/lib/security/rate-limits";
import type { SignInInput } from "./sign-in-form";
import { SIGN_IN_LINK_MINUTES } from "./sign-in-link";

/** With the queue's delays (e^n seconds), the last try comes half an hour after the first: with the link's end. */
const MAIL_TRIES = 7;

/**
 * Sends a sign-in link to an address.
 *
 * Invariant: the answer, and the work done before it, are the same whether or not an account exists; past
 * the limit of an address nothing is sent, and nobody is told.
 */
export async function requestSignIn(ctx: Context, { email, returnTo }: SignInInput): Promise<void> {
  if (!(await withinLimit("sign-in:email", hashEmail(email).toString("base64url")))) return;
  const id = uuidv7(ctx.now);
  const expiresAt = new Date(ctx.now.getTime() + SIGN_IN_LINK_MINUTES * 60_000);
  await ctx.db.$transaction(async (tx) => {
    await tx.signInLink.create({
      data: { id, email: email.toLowerCase(), returnTo, createdAt: ctx.now, expiresAt },
    });
    await enqueue(tx, "send-sign-in-mail", { signInLinkId: id }, { maxAttempts: MAIL_TRIES });
  });
}
