import type { Db, Tx } from "@/lib/db/client";
import type { Petition, SignatureStatus } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { hashEmail } from "@/lib/security/email-hash";
import { seal } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "@/lib/signatures/sign-petition";
import { FACTORY_NOW, nextNumber } from "./factory-time";
import { personName } from "./people";

/** Rows a statement inserts: one JSON parameter of about a megabyte. */
const BATCH = 4000;

export type SignatureFields = {
  status: SignatureStatus;
  firstName: string;
  lastName: string;
  email: string;
  postalCode: string;
  resident: boolean;
  showName: boolean;
  wantsNews: boolean;
  createdAt: Date;
};
type MadeSignature = SignatureFields & { id: string };

/**
 * `count` signatures of invented people, fast enough for hundreds of thousands; the petition's tally is
 * raised by those that are confirmed, as if they had been folded already. They sign the version in force.
 *
 * @param overrides the same for all, or a function of the rank (from 0). Unless told otherwise: confirmed,
 * four in five from the commune, three in four with a public name, one in three wanting news, one a minute.
 * @returns what was made, in order.
 */
export async function makeSignatures(
  db: Db | Tx,
  petition: Pick<Petition, "id">,
  count: number,
  overrides: Partial<SignatureFields> | ((index: number) => Partial<SignatureFields>) = {},
): Promise<MadeSignature[]> {
  const series = nextNumber();
  const made = Array.from({ length: count }, (_, index) => {
    const given = typeof overrides === "function" ? overrides(index) : overrides;
    return makeOne(series, index, given);
  });
  for (let at = 0; at < count; at += BATCH) await insert(db, petition.id, made.slice(at, at + BATCH));
  const confirmed = made.filter(({ status }) => status === "confirmed");
  const tally = {
    confirmed: confirmed.length,
    residents: confirmed.filter(({ resident }) => resident).length,
  };
  await db.signatureTally.upsert({
    where: { petitionId: petition.id },
    create: { petitionId: petition.id, ...tally },
    update: { confirmed: { increment: tally.confirmed }, residents: { increment: tally.residents } },
  });
  return made;
}

function makeOne(series: number, index: number, overrides: Partial<SignatureFields>): MadeSignature {
  const resident = overrides.resident ?? index % 5 !== 0;
  const createdAt = overrides.createdAt ?? new Date(FACTORY_NOW.getTime() + index * 60_000);
  return {
    id: uuidv7(createdAt),
    status: "confirmed",
    ...personName(index),
    email: `signataire-${series}-${index}@factories.example`,
    postalCode: resident ? "72000" : "35000",
    resident,
    showName: index % 4 !== 3,
    wantsNews: index % 3 === 0,
    createdAt,
    ...overrides,
  };
}

async function insert(db: Db | Tx, petitionId: string, rows: MadeSignature[]): Promise<void> {
  const values = rows.map((row) => ({
    ...row,
    sealed: seal(row.email, EMAIL_CONTEXT).toString("base64"),
    hash: hashEmail(row.email).toString("base64"),
  }));
  await db.$executeRaw`
    INSERT INTO signatures (id, petition_id, status, first_name, last_name, email_sealed, email_hash,
      postal_code, resident, show_name, wants_news, created_at, confirmed_at, withdrawn_at, version_id)
    SELECT r.id, ${petitionId}::uuid, r.status, r."firstName", r."lastName", decode(r.sealed, 'base64'),
      decode(r.hash, 'base64'), r."postalCode", r.resident, r."showName", r."wantsNews", r."createdAt",
      CASE WHEN r.status <> 'pending' THEN r."createdAt" END,
      CASE WHEN r.status = 'withdrawn' THEN r."createdAt" END,
      (SELECT current_version_id FROM petitions WHERE id = ${petitionId}::uuid)
    FROM jsonb_to_recordset(${JSON.stringify(values)}::text::jsonb) AS r(
      id uuid, status signature_status, "firstName" text, "lastName" text, sealed text, hash text,
      "postalCode" text, resident boolean, "showName" boolean, "wantsNews" boolean, "createdAt" timestamptz)`;
}
