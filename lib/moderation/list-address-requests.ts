import "server-only";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { type AddressCounts, type AddressRequest, personLabel } from "./address-request";
import { readAddressUses, WITH_WAITING } from "./address-uses";
import { readDirectoryFacts } from "./read-directory-facts";

export const ADDRESSES_A_PAGE = 20;

/** `next` is what `after` should be for the page that follows; `null` on the last. */
export type AddressPage = { addresses: AddressRequest[]; next: string | null };

type Asking = Pick<Context, "db" | "actor">;

/**
 * Addresses that wait for a decision and that somebody still means to write to, the oldest first.
 *
 * @param after id of the last address of the page before; anything else starts at the beginning.
 * @throws AppError `not-found` for whoever does not moderate.
 */
export async function listAddressRequests({ db, actor }: Asking, after?: string): Promise<AddressPage> {
  await requireModerator(db, actor);
  return readPage(
    db,
    Prisma.sql`
      ${WITH_WAITING}
      SELECT a.id FROM waiting a WHERE ${beyond(after, ">", Prisma.sql`requested_at`)}
      ORDER BY a.requested_at, a.id LIMIT ${ADDRESSES_A_PAGE + 1}`,
  );
}

/** What was decided, the newest first. @param after as for `listAddressRequests`. @throws AppError `not-found`. */
export async function listAddressDecisions({ db, actor }: Asking, after?: string): Promise<AddressPage> {
  await requireModerator(db, actor);
  return readPage(
    db,
    Prisma.sql`
      SELECT a.id FROM declared_addresses a
      WHERE a.decision <> 'pending' AND ${beyond(after, "<", Prisma.sql`decided_at`)}
      ORDER BY a.decided_at DESC, a.id DESC LIMIT ${ADDRESSES_A_PAGE + 1}`,
  );
}

/** How much waits; see `listAddressRequests` for what counts. @throws AppError `not-found`. */
export async function countAddressRequests({ db, actor }: Asking): Promise<AddressCounts> {
  await requireModerator(db, actor);
  return countPendingAddresses(db);
}

/** The same, for a job, which has no actor. */
export async function countPendingAddresses(db: Db | Tx): Promise<AddressCounts> {
  const [counts] = await db.$queryRaw<AddressCounts[]>`
    ${WITH_WAITING}
    SELECT count(*)::int AS pending, coalesce(sum(held), 0)::int AS held FROM waiting`;
  return counts ?? { pending: 0, held: 0 };
}

/** Rows past the one that a page ended with; true for any row without one. */
function beyond(after: string | undefined, sign: "<" | ">", time: Prisma.Sql): Prisma.Sql {
  if (!after || !isUuid(after)) return Prisma.sql`true`;
  return Prisma.sql`(a.${time}, a.id) ${Prisma.raw(sign)}
    (SELECT last.${time}, last.id FROM declared_addresses last WHERE last.id = ${after}::uuid)`;
}

async function readPage(db: Db, query: Prisma.Sql): Promise<AddressPage> {
  const ids = (await db.$queryRaw<{ id: string }[]>(query)).map(({ id }) => id);
  const shown = ids.slice(0, ADDRESSES_A_PAGE);
  const addresses = await readAddresses(db, shown);
  return { addresses, next: ids.length > shown.length ? (shown.at(-1) ?? null) : null };
}

/** The addresses of these ids, in the same order. */
export async function readAddresses(db: Db, ids: readonly string[]): Promise<AddressRequest[]> {
  const rows = await db.declaredAddress.findMany({
    where: { id: { in: [...ids] } },
    include: {
      commune: { select: { insee: true, name: true, departmentName: true } },
      decidedBy: { select: { id: true, name: true } },
    },
  });
  const uses = await readAddressUses(db, ids);
  const factsOf = await readDirectoryFacts(
    db,
    rows.map(({ communeInsee }) => communeInsee),
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (!row) return [];
    const { decidedById: _who, petitionId: _petition, communeInsee, decidedBy, reason, ...fields } = row;
    return [
      {
        ...fields,
        reason: reason ?? "",
        decidedBy: decidedBy && personLabel(decidedBy),
        uses: uses.get(id) ?? [],
        directory: factsOf(communeInsee, row.email),
      },
    ];
  });
}
