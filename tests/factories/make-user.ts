import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { personName } from "./people";

type UserOverrides = Partial<Pick<User, "email" | "name" | "role" | "createdAt">>;

/** Somebody who signs in. */
export function makeUser(db: Db | Tx, overrides: UserOverrides = {}): Promise<User> {
  const number = nextNumber();
  const { firstName, lastName } = personName(number);
  return db.user.create({
    data: {
      email: `organisation-${number}@factories.example`,
      name: `${firstName} ${lastName}`,
      emailVerified: FACTORY_NOW,
      createdAt: FACTORY_NOW,
      ...overrides,
    },
  });
}

/** The user as the one who asks. */
export function actorOf(user: Pick<User, "id" | "role">): UserActor {
  return { kind: "user", userId: user.id, role: user.role };
}

/** What a verb is given when this user asks. */
export function contextOf(
  db: Db,
  user: Pick<User, "id" | "role">,
  now: Date = FACTORY_NOW,
): Context<UserActor> {
  return { db, actor: actorOf(user), now, requestId: `factory-${nextNumber()}` };
}
