import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { ownCollective } from "@/lib/collectives/own-collective";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import type { NewMailingInput } from "./mailing-form";

/**
 * Invariant: a letter to many belongs to a collective of the actor, and is written where the collective is unless
 * somebody says otherwise.
 *
 * @returns its id.
 * @throws AppError `not-found` for somebody else's collective.
 */
export async function createMailing(ctx: Context<UserActor>, input: NewMailingInput): Promise<string> {
  const id = uuidv7(ctx.now);
  await ctx.db.$transaction(async (tx) => {
    const collective = await tx.collective.findFirst({
      where: ownCollective(ctx.actor, input.collectiveId),
      select: { id: true, postalAddress: true },
    });
    if (!collective) throw new AppError("not-found");
    await tx.mailing.create({
      data: {
        id,
        collectiveId: collective.id,
        title: input.title,
        body: "",
        closing: "",
        coSigners: "",
        place: townOf(collective.postalAddress),
        createdAt: ctx.now,
        updatedAt: ctx.now,
      },
    });
    await recordAudit(tx, ctx, "mailing.create", auditMailing(id));
  });
  return id;
}

/** “12, rue des Tilleuls\n34000 Montpellier” → “Montpellier”; empty when no line is a postal code and a town. */
function townOf(postalAddress: string): string {
  const towns = postalAddress.split("\n").flatMap((line) => /^\s*\d{5}\s+(\D.*)$/.exec(line)?.[1] ?? []);
  return (towns.at(-1) ?? "").replace(/\s+cedex.*$/i, "").trim();
}
