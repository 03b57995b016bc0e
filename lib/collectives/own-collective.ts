import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a part of an address can be an id at all: anything else is “not found”, not an error of the database. */
export function isId(value: string): boolean {
  return UUID.test(value);
}

/** The collective `id`, if the actor is a member: to be folded into every `where`. */
export function ownCollective(actor: UserActor, id: string): Prisma.CollectiveWhereInput {
  return isId(id) ? { id, memberships: { some: { userId: actor.userId } } } : { id: { in: [] } };
}
