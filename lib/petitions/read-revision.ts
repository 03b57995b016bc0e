import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";

/** The revision that is saved now. @throws AppError `not-found`, also for somebody else's. */
export async function readRevision(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<number> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: { revision: true },
  });
  if (!petition) throw new AppError("not-found");
  return petition.revision;
}
