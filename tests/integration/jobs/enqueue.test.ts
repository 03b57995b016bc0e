import { expect, test } from "vitest";
import { uuidv7 } from "@/lib/db/uuid";
import { enqueue } from "@/lib/jobs/enqueue";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const now = new Date("2026-11-21T10:00:00Z");

type JobRow = { payload: unknown; run_at: Date; max_attempts: number };
const jobsOf = (task: string) => database.db.$queryRaw<JobRow[]>`
  SELECT j.payload, j.run_at, j.max_attempts
  FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
  WHERE t.identifier = ${task} ORDER BY j.id`;

test("a job is there when its transaction is", async () => {
  const signInLinkId = uuidv7(now);
  await database.db.$transaction((tx) => enqueue(tx, "send-sign-in-mail", { signInLinkId }));
  expect(await jobsOf("send-sign-in-mail")).toEqual([
    { payload: { signInLinkId }, run_at: expect.any(Date), max_attempts: 25 },
  ]);
});

test("and is not when it was rolled back", async () => {
  const failing = database.db.$transaction(async (tx) => {
    await enqueue(tx, "compile-letter", { letterId: uuidv7(now) });
    throw new Error("rolled back");
  });
  await expect(failing).rejects.toThrow("rolled back");
  expect(await jobsOf("compile-letter")).toEqual([]);
});

test("under one key one job waits, with the options of the last", async () => {
  const deliveryId = uuidv7(now);
  const later = new Date("2026-11-21T11:00:00Z");
  await enqueue(database.db, "send-delivery", { deliveryId }, { jobKey: deliveryId });
  await enqueue(
    database.db,
    "send-delivery",
    { deliveryId },
    { jobKey: deliveryId, runAt: later, maxAttempts: 1 },
  );
  expect(await jobsOf("send-delivery")).toEqual([
    { payload: { deliveryId }, run_at: later, max_attempts: 1 },
  ]);
});

test("a payload that is not the task's is refused, and what is not in its schema is left out", async () => {
  await expect(enqueue(database.db, "send-delivery", { deliveryId: "nothing" })).rejects.toThrow();
  await enqueue(database.db, "fold-tallies", { email: "camille@example.org" } as never);
  expect(await jobsOf("fold-tallies")).toMatchObject([{ payload: {} }]);
});
