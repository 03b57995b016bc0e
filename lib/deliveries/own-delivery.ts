import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";

/** The delivery `id` of a sealed letter, if the actor is a member of its collective: for every `where`. */
export function ownDelivery(actor: UserActor, id: string): Prisma.DeliveryWhereInput {
  if (!isUuid(id)) return { id: { in: [] } };
  const collective = { memberships: { some: { userId: actor.userId } } };
  return { id, letter: { status: "sealed", petition: { collective } } };
}
