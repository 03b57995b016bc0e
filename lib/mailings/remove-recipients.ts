import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { isUuid } from "@/lib/db/uuid";
import { lockEditableMailing } from "./own-mailing";

/**
 * Takes recipients out of a letter that is not sealed.
 *
 * @param which one copy, or all of them.
 * @returns how many.
 * @throws AppError `not-found`, `transition-refused`.
 */
export async function removeRecipients(
  ctx: Context<UserActor>,
  mailingId: string,
  which: { copyId: string } | "all",
): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    const only = which === "all" ? {} : { id: { in: isUuid(which.copyId) ? [which.copyId] : [] } };
    const { count } = await tx.mailingCopy.deleteMany({ where: { mailingId: mailing.id, ...only } });
    await tx.mailing.update({ where: { id: mailing.id }, data: { status: "draft", updatedAt: ctx.now } });
    await recordAudit(tx, ctx, "mailing.remove-recipients", auditMailing(mailing.id), { count });
    return count;
  });
}
