import "server-only";
import { Prisma } from "@/lib/db/generated/client";

/**
 * The counters of petition `p`: what was folded, plus the few changes that were not yet. Both are read in
 * one statement, hence in one snapshot: a fold that runs meanwhile is seen whole or not at all. Costs the
 * same at one signature and at a million.
 */
export const TALLY_JOINS = Prisma.sql`
  LEFT JOIN signature_tallies tally ON tally.petition_id = p.id
  LEFT JOIN LATERAL (
    SELECT sum(change.confirmed) AS confirmed, sum(change.residents) AS residents
    FROM signature_tally_changes change WHERE change.petition_id = p.id
  ) unfolded ON true`;

/** Two integer columns, `confirmed` and `residents`, of the joins above. */
export const TALLY_COLUMNS = Prisma.sql`
  (coalesce(tally.confirmed, 0) + coalesce(unfolded.confirmed, 0))::int AS confirmed,
  (coalesce(tally.residents, 0) + coalesce(unfolded.residents, 0))::int AS residents`;

/** Signatures that count. `residents` of them gave a postal code of the commune. */
export type Tally = { confirmed: number; residents: number };
