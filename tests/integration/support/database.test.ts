import { expect, test } from "vitest";
import { useDatabase } from "@/tests/support/database";

const first = useDatabase();
const second = useDatabase();

test("each call gives a migrated database of its own", async () => {
  expect(first.url).not.toBe(second.url);
  expect(await first.db.petition.count()).toBe(0);
  await first.db.$executeRaw`CREATE TABLE only_in_the_first (n int)`;
  const [row] = await second.db.$queryRaw<{ found: string | null }[]>`
    SELECT to_regclass('only_in_the_first')::text AS found`;
  expect(row?.found).toBeNull();
});

test("the job queue is there", async () => {
  await first.db.$executeRaw`SELECT graphile_worker.add_job('nothing', '{}'::json)`;
  const [row] = await first.db.$queryRaw<{ jobs: bigint }[]>`
    SELECT count(*) AS jobs FROM graphile_worker.jobs`;
  expect(row?.jobs).toBe(1n);
});
