import type { Db, Tx } from "@/lib/db/client";
import type { Campaign, Collective, User } from "@/lib/db/generated/client";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { makeCollective } from "./make-collective";

type CampaignOverrides = Partial<Omit<Campaign, "id" | "collectiveId">> & {
  /** Somebody new's unless given; `owner` says whose. */
  collective?: Pick<Collective, "id">;
  owner?: Pick<User, "id">;
};

/** A campaign in any state, with an appeal and no tools; open unless told otherwise. */
export async function makeCampaign(db: Db | Tx, overrides: CampaignOverrides = {}): Promise<Campaign> {
  const { collective, owner, ...fields } = overrides;
  const number = nextNumber();
  const { id: collectiveId } = collective ?? (await makeCollective(db, owner ? { owner } : {}));
  const status = fields.status ?? "open";
  return db.campaign.create({
    data: {
      slug: `une-fontaine-par-place-${number}`,
      title: `Une fontaine par place (${number})`,
      appeal: "Nous demandons **de l’eau** sur chaque place.",
      status,
      createdAt: FACTORY_NOW,
      updatedAt: FACTORY_NOW,
      ...(status === "draft" ? {} : { publishedAt: FACTORY_NOW }),
      ...(status === "closed" ? { closedAt: FACTORY_NOW } : {}),
      ...fields,
      collectiveId,
    },
  });
}
