import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { MailingInput } from "./mailing-form";
import { lockEditableMailing, ownMailing } from "./own-mailing";

/**
 * Invariant: a save replaces exactly the revision its author was looking at, and none once the letter is sealed.
 * One that a moderator sent back is a draft again with the first save.
 *
 * @returns the revision saved.
 * @throws AppError `not-found`, `transition-refused`, `conflict` for another revision.
 */
export async function saveMailing(
  ctx: Context<UserActor>,
  mailingId: string,
  { revision, ...fields }: MailingInput,
): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    if (mailing.revision !== revision) throw new AppError("conflict");
    await tx.mailing.update({
      where: { id: mailing.id },
      data: { ...fields, status: "draft", revision: revision + 1, updatedAt: ctx.now },
    });
    await recordAudit(tx, ctx, "mailing.save", auditMailing(mailing.id), { revision: revision + 1 });
    return revision + 1;
  });
}

/** The revision that is saved now. @throws AppError `not-found`. */
export async function readMailingRevision(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  mailingId: string,
): Promise<number> {
  const mailing = await ctx.db.mailing.findFirst({
    where: ownMailing(ctx.actor, mailingId),
    select: { revision: true },
  });
  if (!mailing) throw new AppError("not-found");
  return mailing.revision;
}
