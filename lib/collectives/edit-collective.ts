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
 * @returns the addresses of its petitions, whose pages show its name.
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function editCollective(
  ctx: Context<UserActor>,
  collectiveId: string,
  input: CollectiveInput,
): Promise<{ publicSlugs: string[] }> {
  return ctx.db.$transaction(async (tx) => {
    const { count } = await tx.collective.updateMany({
      where: ownCollective(ctx.actor, collectiveId),
      data: input,
    });
    if (count === 0) throw new AppError("not-found");
    await recordAudit(tx, ctx, "collective.edit", `collective:${collectiveId}`);
    const petitions = await tx.petition.findMany({
      where: { collectiveId, publishedAt: { not: null } },
      select: { slug: true },
    });
    return { publicSlugs: petitions.map(({ slug }) => slug) };
  });
}
