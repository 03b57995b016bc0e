import type { Db, Tx } from "@/lib/db/client";

/** A client whose transaction is the one that is open already: what a verb does there is not yet seen outside. */
export const inside = (tx: Tx) => ({ $transaction: (run: (tx: Tx) => unknown) => run(tx) }) as unknown as Db;

/**
 * Runs `verb` while a transaction holds what it did, and commits when the verb waits for it.
 *
 * @returns `done`, or the code of the refusal.
 */
export async function whileHolding(
  db: Db,
  hold: (tx: Tx) => Promise<void>,
  verb: () => Promise<unknown>,
): Promise<unknown> {
  let waiting: Promise<unknown> | undefined;
  await db.$transaction(
    async (tx) => {
      await hold(tx);
      waiting = verb().then(
        () => "done",
        (error) => error.code,
      );
      await somebodyWaits(db);
    },
    { timeout: 20_000 },
  );
  return waiting;
}

/** Until PostgreSQL says that a statement of this database waits for somebody's row. */
async function somebodyWaits(db: Db): Promise<void> {
  for (let looks = 0; looks < 1000; looks++) {
    const [row] = await db.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting, pg_sleep(0.01)::text FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    if (row && row.waiting > 0) return;
  }
  throw new Error("nobody waited: the two did not take turns");
}
