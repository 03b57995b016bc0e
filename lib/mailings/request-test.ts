import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { ownMailing } from "./own-mailing";
import { type CopyPreview, readCopy } from "./read-copy";

const MAIL_TRIES = 5;

/**
 * Asks for one copy to be sent to oneself, marked as a test.
 *
 * Invariant: it goes to the address that the actor signed in with, and nowhere else; it claims nothing.
 *
 * @throws AppError `not-found`.
 */
export async function requestTest(
  ctx: Context<UserActor>,
  input: { mailingId: string; copyId: string },
): Promise<void> {
  const { mailingId, copyId } = input;
  await ctx.db.$transaction(async (tx) => {
    const where = { id: isUuid(copyId) ? copyId : "", mailing: ownMailing(ctx.actor, mailingId) };
    if (!isUuid(copyId) || (await tx.mailingCopy.count({ where })) === 0) throw new AppError("not-found");
    const payload = { mailingId, copyId, userId: ctx.actor.userId };
    await enqueue(tx, "send-mailing-test", payload, { maxAttempts: MAIL_TRIES });
    await recordAudit(tx, ctx, "mailing.test", auditMailing(mailingId), { copyId });
  });
}

/** @returns `null` when the copy or the right to it is gone. */
export async function readTestCopy(
  db: Db,
  now: Date,
  { mailingId, copyId, userId }: { mailingId: string; copyId: string; userId: string },
): Promise<{
  to: string;
  copy: CopyPreview;
  recipient: { name: string; function: string };
  collective: { name: string; postalAddress: string; contactEmail: string; rnaNumber: string | null };
} | null> {
  const user = await db.user.findFirst({ where: { id: userId, emailVerified: { not: null } } });
  if (!user) return null;
  const actor = { kind: "user", userId, role: user.role } as const;
  const mailing = await db.mailing.findFirst({
    where: ownMailing(actor, mailingId),
    include: { collective: true, copies: { where: { id: copyId } } },
  });
  const [row] = mailing?.copies ?? [];
  if (!mailing || !row) return null;
  return {
    to: user.email,
    copy: await readCopy({ db, actor, now }, mailingId, copyId),
    recipient: { name: row.name, function: row.function },
    collective: mailing.collective,
  };
}
