import "server-only";
import type { Context } from "@/lib/context";
import type { UserActor } from "./actor";

/** The address that somebody signed in with; empty once the account is gone. */
export async function readOwnEmail(ctx: Pick<Context<UserActor>, "db" | "actor">): Promise<string> {
  const user = await ctx.db.user.findUnique({ where: { id: ctx.actor.userId }, select: { email: true } });
  return user?.email ?? "";
}
