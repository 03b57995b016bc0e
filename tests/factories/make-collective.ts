import type { Db, Tx } from "@/lib/db/client";
import type { Collective, User } from "@/lib/db/generated/client";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { makeUser } from "./make-user";

type CollectiveOverrides = Partial<Omit<Collective, "id">> & {
  /** Who owns it; somebody new unless given. */
  owner?: Pick<User, "id">;
};

/** A collective and its owner's membership. */
export async function makeCollective(db: Db | Tx, overrides: CollectiveOverrides = {}): Promise<Collective> {
  const { owner, ...fields } = overrides;
  const number = nextNumber();
  const { id: userId } = owner ?? (await makeUser(db));
  const createdAt = fields.createdAt ?? FACTORY_NOW;
  return db.collective.create({
    data: {
      name: `Collectif des Tilleuls n° ${number}`,
      postalAddress: "12, rue des Tilleuls\n72000 Le Mans",
      contactEmail: `collectif-${number}@factories.example`,
      rnaNumber: null,
      ...fields,
      createdAt,
      memberships: { create: { userId, role: "owner", createdAt } },
    },
  });
}
