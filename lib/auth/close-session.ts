import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Context } from "@/lib/context";
import { deleteSession } from "./session-store";

/** Signs out: the cookie's session ends in the database, so that a copy of the cookie is worth nothing. */
export async function closeSession(ctx: Context, sessionToken: string): Promise<void> {
  await ctx.db.$transaction(async (tx) => {
    await deleteSession(tx, sessionToken);
    if (ctx.actor.kind === "user") await recordAudit(tx, ctx, "session.close", `user:${ctx.actor.userId}`);
  });
}
