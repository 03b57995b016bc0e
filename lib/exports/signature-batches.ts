import "server-only";
import type { Pool } from "pg";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "@/lib/signatures/sign-petition";
import type { ExportedSignature } from "./signature-csv";

/** Rows held in memory at once, whatever the length of the list. */
export const EXPORT_BATCH = 1000;

type Row = Omit<ExportedSignature, "email"> & { id: string; at: string; sealed: Buffer | null };

/** An address leaves the database only for who asked for news. `at` keeps the microseconds of the column. */
const COLUMNS = `id, first_name AS "firstName", last_name AS "lastName", postal_code AS "postalCode", resident,
  show_name AS "showName", wants_news AS "wantsNews", CASE WHEN wants_news THEN email_sealed END AS sealed,
  (SELECT v.number FROM petition_versions v WHERE v.id = version_id) AS version`;

/** Each walks its partial index from where the batch before ended: a batch costs the same at the millionth row. */
const CONFIRMED = `
  SELECT ${COLUMNS}, confirmed_at AS "confirmedAt", confirmed_at::text AS at FROM signatures
  WHERE petition_id = $1 AND status = 'confirmed' AND confirmed_at <= $2
    AND (confirmed_at, id) > ($3::timestamptz, $4::uuid)
  ORDER BY confirmed_at, id LIMIT ${EXPORT_BATCH}`;
const PENDING = `
  SELECT ${COLUMNS}, NULL AS "confirmedAt", created_at::text AS at FROM signatures
  WHERE petition_id = $1 AND status = 'pending' AND created_at <= $2
    AND (created_at, id) > ($3::timestamptz, $4::uuid)
  ORDER BY created_at, id LIMIT ${EXPORT_BATCH}`;

const BEFORE_ALL = { at: "-infinity", id: "00000000-0000-0000-0000-000000000000" };

/**
 * The signatures up to `until`, confirmed ones first, oldest first, by batches. No connection is held
 * between two batches: a slow download keeps nobody else waiting.
 */
export async function* signatureBatches(
  pool: Pick<Pool, "query">,
  input: { petitionId: string; pending: boolean; until: Date },
): AsyncGenerator<ExportedSignature[]> {
  yield* walk(pool, CONFIRMED, input);
  if (input.pending) yield* walk(pool, PENDING, input);
}

async function* walk(
  pool: Pick<Pool, "query">,
  statement: string,
  { petitionId, until }: { petitionId: string; until: Date },
): AsyncGenerator<ExportedSignature[]> {
  let last: { at: string; id: string } = BEFORE_ALL;
  for (;;) {
    const { rows } = await pool.query<Row>(statement, [petitionId, until, last.at, last.id]);
    if (rows.length > 0) yield rows.map(openAddress);
    const end = rows.at(-1);
    if (!end || rows.length < EXPORT_BATCH) return;
    last = end;
  }
}

function openAddress({ sealed, id: _id, at: _at, ...signature }: Row): ExportedSignature {
  return { ...signature, email: sealed ? (open(sealed, EMAIL_CONTEXT)?.toString("utf8") ?? null) : null };
}
