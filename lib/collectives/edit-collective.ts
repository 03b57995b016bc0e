import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { CollectiveInput } from "./collective-form";
import { ownCollective } from "./own-collective";

/**
 * Invariant: only a member changes a collective. A sealed letter keeps the sender it was sealed with.
 *
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function editCollective(
  ctx: Context<UserActor>,
  collectiveId: string,
  input: CollectiveInput,
): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    const { count } = await tx.collective.updateMany({
      where: ownCollective(ctx.actor, collectiveId),
      data: input,
    });
    if (count === 0) throw new AppError("not-found");
    await recordAudit(tx, ctx, "collective.edit", `collective:${collectiveId}`);
  });
}
