import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { type DeliveryStatus, type PetitionStatus, Prisma } from "@/lib/db/generated/client";
import type { AddressUse } from "./address-request";

/**
 * Letters yet to be sealed that address `a`, and messages that went or would go to it. Both sides of a
 * comparison are put in lower case by the database, whatever letters its locale knows.
 */
const USES = Prisma.sql`
  SELECT p.id, p.title, p.slug, p.status, p.collective_id, r.name, r.function, NULL AS delivery
  FROM petitions p JOIN recipients r ON r.petition_id = p.id
  WHERE p.commune_insee = a.commune_insee AND p.status <> 'draft' AND r.channel = 'email'
    AND lower(r.email) = lower(a.email)
    AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.petition_id = p.id AND l.status = 'sealed')
  UNION ALL
  SELECT p.id, p.title, p.slug, p.status, p.collective_id, d.name, d.function, d.status::text
  FROM petitions p JOIN letters l ON l.petition_id = p.id JOIN deliveries d ON d.letter_id = l.id
  WHERE p.commune_insee = a.commune_insee AND d.channel = 'email' AND lower(d.email) = lower(a.email)`;

/** Whether a decision about `a` still matters to somebody: organisers who gave another address took theirs back. */
export const IN_USE = Prisma.sql`
  EXISTS (SELECT 1 FROM (${USES}) used WHERE used.delivery IS NULL OR used.delivery = 'held')`;

/** Messages that wait for a decision about `a`. */
export const HELD_COUNT = Prisma.sql`
  (SELECT count(*) FROM (${USES}) used WHERE used.delivery = 'held')`;

type UseRow = {
  addressId: string;
  id: string;
  title: string;
  slug: string;
  status: PetitionStatus;
  collective: string;
  name: string;
  function: string;
  delivery: DeliveryStatus | null;
};

/** The uses of some declared addresses, by the id of the address; those that wait first. */
export async function readAddressUses(
  db: Db | Tx,
  ids: readonly string[],
): Promise<Map<string, AddressUse[]>> {
  const rows = await db.$queryRaw<UseRow[]>`
    SELECT a.id AS "addressId", used.id, used.title, used.slug, used.status::text AS status,
      c.name AS collective, used.name, used.function, used.delivery
    FROM declared_addresses a CROSS JOIN LATERAL (${USES}) used
    JOIN collectives c ON c.id = used.collective_id
    WHERE a.id = ANY(${[...ids]}::uuid[])
    ORDER BY (used.delivery = 'held') DESC NULLS LAST, used.title, used.id`;
  const uses = new Map<string, AddressUse[]>();
  for (const row of rows) uses.set(row.addressId, [...(uses.get(row.addressId) ?? []), asUse(row)]);
  return uses;
}

function asUse({
  addressId: _,
  id,
  title,
  slug,
  status,
  collective,
  delivery,
  ...recipient
}: UseRow): AddressUse {
  return { petition: { id, title, slug, status }, collective: { name: collective }, recipient, delivery };
}
