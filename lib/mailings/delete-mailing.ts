import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { lockEditableMailing } from "./own-mailing";

/** Invariant: nothing that was sealed is deleted. @throws AppError `not-found`, `transition-refused`. */
export async function deleteMailing(ctx: Context<UserActor>, mailingId: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    await tx.mailing.delete({ where: { id: mailing.id } });
    await recordAudit(tx, ctx, "mailing.delete", auditMailing(mailing.id));
  });
}
