import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { CollectiveInput } from "./collective-form";
import { ownCollective } from "./own-collective";

export type OwnCollective = CollectiveInput & { id: string };

/** @throws AppError `not-found`, also for somebody else's. */
export async function readOwnCollective(
  ctx: Context<UserActor>,
  collectiveId: string,
): Promise<OwnCollective> {
  const collective = await ctx.db.collective.findFirst({
    where: ownCollective(ctx.actor, collectiveId),
    select: { id: true, name: true, postalAddress: true, contactEmail: true, rnaNumber: true },
  });
  if (!collective) throw new AppError("not-found");
  return collective;
}
