import type { Db, Tx } from "@/lib/db/client";
import type { CoSigner, Petition } from "@/lib/db/generated/client";
import type { CoSignerStanding } from "@/lib/db/generated/enums";
import { EMAIL_CONTEXT } from "@/lib/organisations/lock-organisation";
import { hashEmail } from "@/lib/security/email-hash";
import { seal } from "@/lib/security/seal";
import { FACTORY_NOW, nextNumber } from "./factory-time";

type Overrides = Partial<Omit<CoSigner, "id" | "petitionId" | "standing" | "emailSealed" | "emailHash">> & {
  /** `null` for one whose address is not known. */
  email?: string | null;
};

const ENDED: readonly CoSignerStanding[] = ["declined", "withdrawn"];

/** An organisation of a petition, with what goes with its standing. */
export async function makeOrganisation(
  db: Db | Tx,
  petition: Pick<Petition, "id" | "currentVersionId">,
  standing: CoSignerStanding,
  { email, ...overrides }: Overrides = {},
): Promise<CoSigner> {
  const number = nextNumber();
  const address = email === undefined ? `organisation-${number}@factories.example` : email;
  const named = standing === "named";
  const spoke = standing === "confirmed" || standing === "withdrawn";
  const sealed = address !== null && !named;
  return db.coSigner.create({
    data: {
      petitionId: petition.id,
      position: overrides.position ?? (number % 30_000) + 1,
      name: `Association ${number}`,
      standing,
      createdAt: FACTORY_NOW,
      ...(spoke || standing === "requested"
        ? { representative: "Zoé Marchais", capacity: "présidente" }
        : {}),
      ...(spoke ? { confirmedAt: FACTORY_NOW, versionId: petition.currentVersionId } : {}),
      ...(standing === "invited" || spoke ? { mailSentAt: FACTORY_NOW, mailCount: 1 } : {}),
      ...(ENDED.includes(standing) ? { endedAt: FACTORY_NOW } : {}),
      ...(sealed ? { emailHash: hashEmail(address) } : {}),
      ...(sealed && standing !== "declined" ? { emailSealed: seal(address, EMAIL_CONTEXT) } : {}),
      ...overrides,
    },
  });
}
