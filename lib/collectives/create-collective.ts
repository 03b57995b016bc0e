import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import type { CollectiveInput } from "./collective-form";

/** Invariant: a collective never exists without an owner. @returns its id. */
export async function createCollective(ctx: Context<UserActor>, input: CollectiveInput): Promise<string> {
  const id = uuidv7(ctx.now);
  const owner = { userId: ctx.actor.userId, role: "owner" as const, createdAt: ctx.now };
  await ctx.db.$transaction(async (tx) => {
    await tx.collective.create({
      data: { id, ...input, createdAt: ctx.now, memberships: { create: owner } },
    });
    await recordAudit(tx, ctx, "collective.create", `collective:${id}`);
  });
  return id;
}
