import type { Db, Tx } from "@/lib/db/client";
import type { Collective, Petition, User } from "@/lib/db/generated/client";
import type { RecipientInput } from "@/lib/petitions/recipient-fields";
import { versionHash } from "@/lib/petitions/version-text";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { makeCollective } from "./make-collective";
import { makeCommune } from "./make-commune";

type RecipientFields = Partial<RecipientInput> & { name: string; email: string };

/** Columns of JSON are written by the verbs that know their shape. */
type PlainFields = Omit<Petition, "id" | "collectiveId" | "fieldValues" | "meetingRequest">;
type PetitionOverrides = Partial<PlainFields> & {
  /** Somebody new's unless given; `owner` says whose. */
  collective?: Pick<Collective, "id">;
  owner?: Pick<User, "id">;
  /** One, the mayor, unless given. */
  recipients?: RecipientFields[];
  coSigners?: string[];
};

export const FACTORY_BODY = [
  "Depuis le printemps, la **place des Tilleuls** n’a plus ni banc ni fontaine.",
  "Les habitant·es demandent qu’elle leur soit rendue[^1].",
  "[^1]: Délibération inventée pour cet essai.",
].join("\n\n");

/** A petition in any state, complete enough to be published; open unless told otherwise. */
export async function makePetition(db: Db | Tx, overrides: PetitionOverrides = {}): Promise<Petition> {
  const { collective, owner, recipients, coSigners, ...fields } = overrides;
  const number = nextNumber();
  const { insee } = await makeCommune(db, fields.communeInsee ? { insee: fields.communeInsee } : {});
  const { id: collectiveId } = collective ?? (await makeCollective(db, owner ? { owner } : {}));
  const mayor = {
    name: "Madame la Maire",
    function: "Maire du Mans",
    email: `mairie-${number}@factories.example`,
  };
  const petition = await db.petition.create({
    data: {
      slug: `un-banc-place-des-tilleuls-${number}`,
      title: `Un banc place des Tilleuls (${number})`,
      body: FACTORY_BODY,
      goal: 100,
      salutation: "Madame la Maire,",
      closing: "Veuillez agréer, Madame la Maire, l’expression de nos salutations citoyennes.",
      createdAt: FACTORY_NOW,
      updatedAt: FACTORY_NOW,
      ...timesOf(fields.status ?? "open"),
      ...fields,
      collectiveId,
      communeInsee: insee,
      recipients: {
        create: (recipients ?? [mayor]).map((one, at) => ({ function: "", ...one, position: at + 1 })),
      },
      coSigners: { create: (coSigners ?? []).map((name, at) => ({ name, position: at + 1 })) },
    },
  });
  return petition.status === "draft" ? petition : withVersion(db, petition);
}

/** What publication keeps of its text. */
async function withVersion(db: Db | Tx, petition: Petition): Promise<Petition> {
  const { id: petitionId, title, body, publishedAt } = petition;
  const { id: currentVersionId } = await db.petitionVersion.create({
    data: {
      ...{ petitionId, number: 1, title, body },
      sha256: versionHash({ title, body, questions: [], sources: [] }),
      publishedAt: publishedAt ?? FACTORY_NOW,
    },
  });
  return db.petition.update({ where: { id: petitionId }, data: { currentVersionId } });
}

/** The dates that go with a state. */
function timesOf(status: Petition["status"]): Partial<PlainFields> {
  return {
    status,
    ...(status === "draft" ? {} : { publishedAt: FACTORY_NOW }),
    ...(status === "closed" || status === "delivered" ? { closedAt: FACTORY_NOW } : {}),
    ...(status === "delivered" ? { deliveredAt: FACTORY_NOW } : {}),
    ...(status === "suspended"
      ? { suspendedFrom: "open" as const, suspensionReason: "En cours de vérification." }
      : {}),
  };
}
