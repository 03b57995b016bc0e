import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Mailing, Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { EDITABLE_MAILINGS } from "./mailing-status";

/** The mailing `id`, if the actor is a member of its collective: to be folded into every `where`. */
export function ownMailing(actor: UserActor, id: string): Prisma.MailingWhereInput {
  if (!isUuid(id)) return { id: { in: [] } };
  return { id, collective: { memberships: { some: { userId: actor.userId } } } };
}

/**
 * Takes the row for the rest of the transaction: whoever else wants to change it waits, and then sees it changed.
 *
 * @throws AppError `not-found`, also for somebody else's.
 */
export async function lockOwnMailing(tx: Tx, actor: UserActor, id: string): Promise<Mailing> {
  if (!isUuid(id)) throw new AppError("not-found");
  await tx.$queryRaw`SELECT id FROM mailings WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  const mailing = await tx.mailing.findFirst({ where: ownMailing(actor, id) });
  if (!mailing) throw new AppError("not-found");
  return mailing;
}

/** The same, while its text and recipients may change. @throws AppError `transition-refused` too. */
export async function lockEditableMailing(tx: Tx, actor: UserActor, id: string): Promise<Mailing> {
  const mailing = await lockOwnMailing(tx, actor, id);
  if (!EDITABLE_MAILINGS.includes(mailing.status)) throw new AppError("transition-refused");
  return mailing;
}
