import type { Client } from "pg";
import { expect, test } from "vitest";
import { ELECTORS_TABLE } from "@/lib/directory/import/dataset-tables";
import { RowLog } from "@/lib/directory/import/row-log";
import { stageRows } from "@/lib/directory/import/stage-rows";
import { electorRow } from "@/tests/factories/import-rows";

/** Answers like PostgreSQL for rows without duplicates, and remembers how many came at once. */
function fakeClient() {
  const batches: number[] = [];
  const query = async (_text: string, values?: string[]) => {
    if (!values) return { rows: [] };
    const rows: unknown[] = JSON.parse(values[0] ?? "[]");
    batches.push(rows.length);
    return { rows };
  };
  return { client: { query } as unknown as Client, batches };
}

test("rows are written as they are read, and never more than one batch is held", async () => {
  const { client, batches } = fakeClient();
  const written = () => batches.reduce((sum, length) => sum + length, 0);
  let pulled = 0;
  let mostHeld = 0;
  async function* rows() {
    for (; pulled < 10_500; pulled++) {
      mostHeld = Math.max(mostHeld, pulled - written());
      yield { line: pulled + 2, row: electorRow() };
    }
  }
  const log = new RowLog();
  const limits = { maxRejected: 0.05, maxRemoved: 0.2 };
  await stageRows(client, { table: ELECTORS_TABLE, rows: rows(), log, limits, onStep: () => undefined });
  expect(log.read).toBe(10_500);
  expect(written()).toBe(10_500);
  expect(mostHeld).toBeLessThanOrEqual(500);
});
