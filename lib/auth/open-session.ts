import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { readToken } from "@/lib/security/tokens";
import { createSession, type OpenedSession } from "./session-store";
import { stateOfLink } from "./sign-in-link";

/** `session` is absent for whoever is signed in already and only clicks again. */
export type SignedIn = { session: OpenedSession | null; returnTo: string };

/**
 * Signs in with the link of a mail, on the button's POST.
 *
 * Invariant: a link opens one session, however often and from however many places it is used at once; the
 * account is made by the first sign-in, because only the mailbox's owner can get here.
 *
 * @throws AppError `link-invalid`, `link-expired`, `link-used`.
 */
export async function openSession(ctx: Context, { token }: { token: string }): Promise<SignedIn> {
  const proof = readToken("sign-in", token);
  if (!proof) throw new AppError("link-invalid");
  return ctx.db.$transaction(async (tx) => {
    const taken = await tx.signInLink.updateMany({
      where: { id: proof.id, usedAt: null, expiresAt: { gt: ctx.now } },
      data: { usedAt: ctx.now },
    });
    const link = await tx.signInLink.findUnique({ where: { id: proof.id } });
    if (!link) throw new AppError("link-expired");
    if (taken.count === 1) {
      const userId = await userOf(tx, link.email, ctx.now);
      const session = await createSession(tx, userId, ctx.now);
      const role = "organiser" as const;
      await recordAudit(
        tx,
        { ...ctx, actor: { kind: "user", userId, role } },
        "session.open",
        `user:${userId}`,
      );
      return { session, returnTo: link.returnTo };
    }
    if (await isSignedInAs(tx, ctx, link.email)) return { session: null, returnTo: link.returnTo };
    throw new AppError(stateOfLink(link, ctx.now) === "used" ? "link-used" : "link-expired");
  });
}

/** Two links of a new address may arrive at once: the second finds the account that the first made. */
async function userOf(tx: Tx, email: string, now: Date): Promise<string> {
  await tx.user.createMany({ data: [{ email, emailVerified: now, createdAt: now }], skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({
    where: { email },
    select: { id: true, emailVerified: true },
  });
  if (!user.emailVerified) await tx.user.update({ where: { id: user.id }, data: { emailVerified: now } });
  return user.id;
}

/** A second click, or a second tab, of somebody whom this link has signed in. */
async function isSignedInAs(tx: Tx, ctx: Context, email: string): Promise<boolean> {
  if (ctx.actor.kind !== "user") return false;
  return (await tx.user.count({ where: { id: ctx.actor.userId, email } })) === 1;
}
