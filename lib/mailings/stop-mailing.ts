import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { lockOwnMailing } from "./own-mailing";

/**
 * Stops the rest of a sending: what has not left does not leave; what is on its way arrives.
 *
 * @throws AppError `not-found`, `transition-refused` when it neither waits nor goes on.
 */
export async function stopMailing(ctx: Context<UserActor>, mailingId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const mailing = await lockOwnMailing(tx, ctx.actor, mailingId);
    if (mailing.status !== "sending" && mailing.status !== "awaiting") {
      throw new AppError("transition-refused");
    }
    await tx.mailing.update({ where: { id: mailing.id }, data: { status: "stopped", updatedAt: ctx.now } });
    await recordAudit(tx, ctx, "mailing.stop", auditMailing(mailing.id), { from: mailing.status });
  });
}
