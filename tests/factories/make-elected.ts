import type { Db, Tx } from "@/lib/db/client";
import type { ElectedSignature, Petition } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { findMandate } from "@/lib/elected/find-mandate";
import { nameKey } from "@/lib/elected/name-key";
import { ELECTED_EMAIL_CONTEXT } from "@/lib/elected/sign-as-elected";
import { hashEmail } from "@/lib/security/email-hash";
import { hashName } from "@/lib/security/name-hash";
import { seal } from "@/lib/security/seal";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { personName } from "./people";

export type ElectedFields = Pick<
  ElectedSignature,
  "firstName" | "lastName" | "mandate" | "territory" | "party" | "status" | "createdAt"
> & { email: string };

/** An élu·e who signed the version in force, matched with the register as confirming does; confirmed unless told. */
export async function makeElected(
  db: Db | Tx,
  petition: Pick<Petition, "id" | "communeInsee" | "currentVersionId">,
  overrides: Partial<ElectedFields> = {},
): Promise<ElectedSignature> {
  const number = nextNumber();
  const fields = {
    ...personName(number),
    ...{ mandate: "municipal_councillor" as const, territory: "Le Mans", party: "" },
    ...{ status: "confirmed" as const, createdAt: FACTORY_NOW, email: `elue-${number}@factories.example` },
    ...overrides,
  };
  const { email, ...columns } = fields;
  const isConfirmed = columns.status !== "pending";
  return db.electedSignature.create({
    data: {
      ...columns,
      id: uuidv7(columns.createdAt),
      petitionId: petition.id,
      emailSealed: seal(email, ELECTED_EMAIL_CONTEXT),
      emailHash: hashEmail(email),
      nameHash: hashName(nameKey(columns.firstName, columns.lastName)),
      confirmedAt: isConfirmed ? columns.createdAt : null,
      withdrawnAt: columns.status === "withdrawn" ? columns.createdAt : null,
      mandateId: isConfirmed ? await findMandate(db, columns, petition.communeInsee) : null,
      versionId: isConfirmed ? petition.currentVersionId : null,
      mailSentAt: columns.createdAt,
      mailCount: 1,
    },
  });
}
