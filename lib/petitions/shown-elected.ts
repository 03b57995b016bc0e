import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import type { ElectedMandate } from "@/lib/db/generated/enums";

/** How many élu·es the petition's own page names; the others are on their list. */
export const FIRST_ELECTED = 10;

/** An élu·e who signed, as everybody sees them. */
export type ShownElected = {
  id: string;
  firstName: string;
  lastName: string;
  mandate: ElectedMandate;
  territory: string;
  /** Party or group; empty when they would rather not say. */
  party: string;
  /** Whether the Répertoire national des élus has somebody of that name with that mandate. */
  verified: boolean;
};

export type PetitionElected = { shown: ShownElected[]; total: number };

/** Column `elected` of petition `p`: the first who signed and how many they are; nobody while it is suspended. */
export const ELECTED_COLUMN = Prisma.sql`
  json_build_object(
    'total', (SELECT count(*)::int FROM elected_signatures e
              WHERE e.petition_id = p.id AND e.status = 'confirmed'),
    'shown', (SELECT coalesce(json_agg(json_build_object('id', e.id, 'firstName', e.first_name,
        'lastName', e.last_name, 'mandate', e.mandate, 'territory', e.territory, 'party', e.party,
        'verified', e.mandate_id IS NOT NULL) ORDER BY e.confirmed_at, e.id), '[]')
      FROM (SELECT * FROM elected_signatures
            WHERE petition_id = p.id AND status = 'confirmed' AND p.status <> 'suspended'
            ORDER BY confirmed_at, id LIMIT ${FIRST_ELECTED}) e)) AS elected`;

/** Two integer columns of petition `p`: élu·es who signed, and organisations that confirmed. */
export const OTHER_SIGNERS_COLUMNS = Prisma.sql`
  (SELECT count(*)::int FROM elected_signatures e
     WHERE e.petition_id = p.id AND e.status = 'confirmed') AS elected,
  (SELECT count(*)::int FROM co_signers o
     WHERE o.petition_id = p.id AND o.standing = 'confirmed') AS organisations`;
