import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { closedBefore, unconfirmedBefore } from "./retention";

/** Rows deleted in one transaction: locks stay short, and a stop in the middle loses little. */
const BATCH = 2000;

export type PurgeReport = {
  /** Signatures that nobody confirmed in time. */
  unconfirmed: number;
  /** Petitions whose personal data is now past its retention. */
  petitions: number;
  /** Rows of theirs that went: signatures, lines of lists, parts of files. */
  rows: number;
};

/**
 * Erases what may no longer be kept: signatures unconfirmed for seven days; six months after a petition
 * closed, its signatures, the lists and the files of its letters. Counters, and the record that a letter
 * was sent (date, count, fingerprint), stay.
 *
 * Safe to run twice at once and to stop at any point: each batch is a transaction that takes what is there.
 */
export async function purgeExpired(db: Db, now: Date, signal?: AbortSignal): Promise<PurgeReport> {
  const unconfirmed = await inBatches(signal, () => deleteUnconfirmed(db, unconfirmedBefore(now)));
  const past = await listPetitionsPastRetention(db, closedBefore(now));
  let rows = 0;
  for (const petitionId of past) {
    rows += await inBatches(signal, () => deleteSignatures(db, petitionId));
    rows += await inBatches(signal, () => db.$transaction((tx) => deleteSignatories(tx, petitionId)));
    rows += await inBatches(signal, () => db.$transaction((tx) => deleteFileParts(tx, petitionId)));
  }
  return { unconfirmed, petitions: past.length, rows };
}

async function inBatches(signal: AbortSignal | undefined, batch: () => Promise<number>): Promise<number> {
  let total = 0;
  while (!signal?.aborted) {
    const deleted = await batch();
    total += deleted;
    if (deleted < BATCH) break;
  }
  return total;
}

function deleteUnconfirmed(db: Db, before: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM signatures WHERE id IN (
      SELECT id FROM signatures WHERE status = 'pending' AND created_at < ${before}
      LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
}

/** Only those of which something is left, so that the work does not grow with the years. */
async function listPetitionsPastRetention(db: Db, before: Date): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT p.id FROM petitions p
    WHERE p.status NOT IN ('draft', 'open') AND coalesce(p.closed_at, p.updated_at) < ${before} AND (
      EXISTS (SELECT 1 FROM signatures s WHERE s.petition_id = p.id)
      OR EXISTS (SELECT 1 FROM letters l JOIN letter_signatories ls ON ls.letter_id = l.id WHERE l.petition_id = p.id)
      OR EXISTS (SELECT 1 FROM letters l JOIN letter_file_parts f ON f.letter_id = l.id WHERE l.petition_id = p.id))
    ORDER BY p.id`;
  return rows.map(({ id }) => id);
}

function deleteSignatures(db: Db, petitionId: string): Promise<number> {
  return db.$executeRaw`
    DELETE FROM signatures WHERE id IN (
      SELECT id FROM signatures WHERE petition_id = ${petitionId}::uuid LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)`;
}

async function deleteSignatories(tx: Tx, petitionId: string): Promise<number> {
  await allowRetention(tx);
  return tx.$executeRaw`
    DELETE FROM letter_signatories WHERE (letter_id, position) IN (
      SELECT ls.letter_id, ls.position FROM letter_signatories ls JOIN letters l ON l.id = ls.letter_id
      WHERE l.petition_id = ${petitionId}::uuid LIMIT ${BATCH})`;
}

async function deleteFileParts(tx: Tx, petitionId: string): Promise<number> {
  await allowRetention(tx);
  return tx.$executeRaw`
    DELETE FROM letter_file_parts WHERE (letter_id, part) IN (
      SELECT f.letter_id, f.part FROM letter_file_parts f JOIN letters l ON l.id = f.letter_id
      WHERE l.petition_id = ${petitionId}::uuid LIMIT ${BATCH})`;
}

/** Tells the trigger that keeps sealed letters whole that this transaction is the one exception. */
async function allowRetention(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT set_config('doleances.retention', 'on', true)`;
}
