import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { type DeliveryStatus, type PetitionStatus, Prisma } from "@/lib/db/generated/client";
import type { AddressUse } from "./address-request";

/**
 * The letters yet to be sealed that go to `asked`, some declared addresses, and the messages that went or would
 * go to them. Both sides of a comparison are put in lower case by the database, whatever letters its locale knows.
 *
 * For all of them at once: looked for address by address, ten thousand of one large commune took minutes.
 */
function usesOf(asked: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    asked AS (SELECT a.*, lower(a.email) AS mailbox FROM declared_addresses a WHERE ${asked}),
    concerned AS (
      SELECT p.id, p.commune_insee FROM petitions p
      WHERE p.commune_insee IN (SELECT commune_insee FROM asked) AND p.status <> 'draft'),
    written AS (
      SELECT p.id, p.commune_insee, lower(r.email) AS mailbox, r.name, r.function, NULL AS delivery
      FROM concerned p JOIN recipients r ON r.petition_id = p.id
      WHERE r.channel = 'email'
        AND NOT EXISTS (SELECT 1 FROM letters l WHERE l.petition_id = p.id AND l.status = 'sealed')
      UNION ALL
      SELECT p.id, p.commune_insee, lower(d.email), d.name, d.function, d.status::text
      FROM concerned p JOIN letters l ON l.petition_id = p.id JOIN deliveries d ON d.letter_id = l.id
      WHERE d.channel = 'email'),
    used AS (
      SELECT asked.id AS address_id, written.id AS petition_id, written.name, written.function, written.delivery
      FROM asked JOIN written USING (commune_insee, mailbox))`;
}

/**
 * Begins a query about `waiting`: the addresses that nobody has decided about and that somebody still means to
 * write to (organisers who gave another address took theirs back), each with how many messages it holds back.
 */
export const WITH_WAITING = Prisma.sql`
  WITH ${usesOf(Prisma.sql`a.decision = 'pending'`)},
  waiting AS (
    SELECT a.id, a.requested_at, count(*) FILTER (WHERE used.delivery = 'held') AS held
    FROM asked a JOIN used ON used.address_id = a.id
    WHERE used.delivery IS NULL OR used.delivery = 'held'
    GROUP BY a.id, a.requested_at)`;

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
    WITH ${usesOf(Prisma.sql`a.id = ANY(${[...ids]}::uuid[])`)}
    SELECT used.address_id AS "addressId", p.id, p.title, p.slug, p.status::text AS status,
      c.name AS collective, used.name, used.function, used.delivery
    FROM used JOIN petitions p ON p.id = used.petition_id JOIN collectives c ON c.id = p.collective_id
    ORDER BY (used.delivery = 'held') DESC NULLS LAST, p.title, p.id`;
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
