import { afterAll, expect, test } from "vitest";
import { GET } from "@/app/api/health/route";
import { closeDb, type Tx } from "@/lib/db/client";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
afterAll(closeDb);

test("200 when the database and the job queue answer", async () => {
  const response = await GET();
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ ok: true, overdueSeconds: 0 });
});

test("503 without a reason when the queue is not there", async () => {
  await database.db.$executeRaw`ALTER SCHEMA graphile_worker RENAME TO elsewhere`;
  const response = await GET();
  expect(response.status).toBe(503);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.json()).toEqual({ ok: false });
});

test("503, soon, when the database does not answer", async () => {
  await database.db.$executeRaw`ALTER SCHEMA elsewhere RENAME TO graphile_worker`;
  const whileLocked = async (tx: Tx) => {
    await tx.$executeRaw`LOCK TABLE graphile_worker._private_jobs IN ACCESS EXCLUSIVE MODE`;
    expect((await GET()).status).toBe(503);
  };
  await database.db.$transaction(whileLocked, { timeout: 20_000 });
  expect((await GET()).status).toBe(200);
});
