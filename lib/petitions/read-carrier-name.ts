import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { ownPetition } from "./own-petition";

/** The collective that carries a petition of one's own; empty for somebody else's. */
export async function readCarrierName(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<string> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: { collective: { select: { name: true } } },
  });
  return petition?.collective.name ?? "";
}
