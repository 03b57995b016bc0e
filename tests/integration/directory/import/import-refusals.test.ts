import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { Client } from "pg";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { DataFileError } from "@/lib/directory/import/data-file-error";
import type { ElectorRow, MairieRow, ReadRow } from "@/lib/directory/import/dataset-rows";
import { ELECTORS_TABLE, MAIRIES_TABLE } from "@/lib/directory/import/dataset-tables";
import type { Reject } from "@/lib/directory/import/import-report";
import { type ImportOptions, importRows } from "@/lib/directory/import/import-rows";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { asRead, deskId, electorRow, mairieRow, rowSource } from "@/tests/factories/import-rows";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const context = () => ({
  actor: { kind: "system" as const },
  now: FACTORY_NOW,
  requestId: "import-refusals-test",
  connectionString: database.url,
});

const importDesks = (rows: AsyncIterable<ReadRow<MairieRow>>, options?: ImportOptions) =>
  importRows(context(), { dataset: "mairies", table: MAIRIES_TABLE, source: rowSource(), rows }, options);
const importElectors = (rows: AsyncIterable<ReadRow<ElectorRow>>) =>
  importRows(context(), { dataset: "electeurs", table: ELECTORS_TABLE, source: rowSource(), rows });

function* desks(count: number, fields: Partial<MairieRow> = {}) {
  for (let n = 1; n <= count; n++) yield mairieRow({ id: deskId(n), ...fields });
}

async function* garbage(count: number): AsyncGenerator<ReadRow<MairieRow>> {
  for (let line = 1; line <= count; line++) yield { line, reason: "insee-invalid" };
}

const live = () => database.db.mairieDesk.count({ where: { goneAt: null } });
const nothingHappened = async () => {
  expect(await live()).toBe(10);
  expect(await database.db.mairieDesk.count({ where: { town: "Ailleurs" } })).toBe(0);
  expect(await database.db.directoryImport.count()).toBe(1);
};

beforeEach(async () => {
  await database.db.mairieDesk.deleteMany();
  await database.db.directoryImport.deleteMany();
  expect((await importDesks(asRead(desks(10)))).outcome).toBe("applied");
});

describe("an import that is stopped leaves the tables as they were", () => {
  test("by a file that ends in the middle", async () => {
    async function* cut() {
      yield* asRead(desks(4500, { town: "Ailleurs" }));
      throw new DataFileError("truncated", "The file ends in the middle of a record.");
    }
    const report = await importDesks(cut());
    expect(report).toMatchObject({
      outcome: "refused",
      refusal: { code: "truncated", message: "The file ends in the middle of a record." },
      read: 4500,
      added: 0,
    });
    await nothingHappened();
  });

  test("by a fault that nobody foresaw", async () => {
    async function* faulty() {
      yield* asRead(desks(2500, { town: "Ailleurs" }));
      throw new TypeError("x is not a function");
    }
    await expect(importDesks(faulty())).rejects.toThrow(TypeError);
    await nothingHappened();
  });

  test("by the end of its connection, between two batches", async () => {
    async function* severed() {
      yield* asRead(desks(2500, { town: "Ailleurs" }));
      await severConnections();
      yield* asRead([mairieRow({ id: deskId(9999), town: "Ailleurs" })]);
    }
    const report = await importDesks(severed());
    expect(report).toMatchObject({ outcome: "refused", refusal: { code: "database-failed" } });
    expect(report.refusal?.message).toContain("can be run again");
    await nothingHappened();
    expect((await importDesks(asRead(desks(10)))).outcome, "and nothing stands in its way").toBe("applied");
  });

  test("by a network that breaks between two batches", async () => {
    const line = await networkTo(database.url);
    async function* cutOff() {
      yield* asRead(desks(2500, { town: "Ailleurs" }));
      line.breakOff();
      yield* asRead(desks(2500, { town: "Ailleurs" }));
    }
    const input = { dataset: "mairies" as const, table: MAIRIES_TABLE, source: rowSource(), rows: cutOff() };
    const report = await importRows({ ...context(), connectionString: line.url }, input);
    expect(report).toMatchObject({ outcome: "refused", refusal: { code: "database-failed" } });
    await nothingHappened();
  });

  test("by a database that cannot be reached", async () => {
    const nowhere = { ...context(), connectionString: "postgresql://nobody@127.0.0.1:1/nothing" };
    const input = {
      dataset: "mairies" as const,
      table: MAIRIES_TABLE,
      source: rowSource(),
      rows: garbage(0),
    };
    expect((await importRows(nowhere, input)).refusal?.code).toBe("database-failed");
  });
});

test("one import of a data set at a time; of another, beside it", async () => {
  let during: Awaited<ReturnType<typeof importDesks>> | undefined;
  let other: Awaited<ReturnType<typeof importElectors>> | undefined;
  async function* slow() {
    during = await importDesks(asRead(desks(10)));
    other = await importElectors(asRead([electorRow()]));
    yield* asRead(desks(10));
  }
  expect((await importDesks(slow())).outcome).toBe("applied");
  expect(during).toMatchObject({ outcome: "refused", refusal: { code: "already-running" }, read: 0 });
  expect(other?.outcome).toBe("applied");
});

describe("rows that cannot be used", () => {
  async function* mixed(good: number, bad: number) {
    yield* garbage(bad);
    yield* asRead(desks(good, { town: "Ailleurs" }));
  }

  test("up to the share that is allowed they are left out, and listed", async () => {
    const told: Reject[] = [];
    const report = await importDesks(mixed(475, 25), { onReject: (reject) => void told.push(reject) });
    expect(report).toMatchObject({ outcome: "applied", read: 500, rejected: 25, added: 465, changed: 10 });
    expect(report.rejectedByReason).toEqual({ "insee-invalid": 25 });
    expect(report.rejects).toHaveLength(20);
    expect(report.rejects[0]).toEqual({ line: 1, reason: "insee-invalid" });
    expect(told).toHaveLength(25);
  });

  test("past it nothing is applied, and the message says how to accept it", async () => {
    const report = await importDesks(mixed(90, 10));
    expect(report).toMatchObject({ outcome: "refused", read: 100, rejected: 10, added: 0 });
    expect(report.refusal).toMatchObject({ code: "too-many-rejected" });
    expect(report.refusal?.message).toMatch(/10 of 100 rows \(10 %\).*--max-rejected 10$/);
    await nothingHappened();
    const accepted = await importDesks(mixed(90, 10), { limits: { maxRejected: 0.1 } });
    expect(accepted.outcome).toBe("applied");
  });

  test("a million of them end after a thousand", async () => {
    const report = await importDesks(garbage(1_000_000));
    expect(report).toMatchObject({ outcome: "refused", read: 1000, refusal: { code: "too-many-rejected" } });
    await nothingHappened();
  });

  test.each([
    ["no row", garbage(0)],
    ["no row that can be used", garbage(3)],
  ])("%s is no data set", async (_what, rows) => {
    expect((await importDesks(rows, { limits: { maxRejected: 1 } })).refusal?.code).toBe("no-rows");
    await nothingHappened();
  });

  test("of two rows with one key the second is rejected, in one batch or far apart", async () => {
    async function* twice() {
      yield* asRead(desks(3000));
      yield { line: 7001, row: mairieRow({ id: deskId(1), town: "Ailleurs" }) };
      yield { line: 7002, row: mairieRow({ id: deskId(4000) }) };
      yield { line: 7003, row: mairieRow({ id: deskId(4000), town: "Ailleurs" }) };
    }
    const report = await importDesks(twice());
    expect(report).toMatchObject({
      read: 3003,
      added: 2991,
      rejected: 2,
      rejectedByReason: { duplicate: 2 },
    });
    expect(report.rejects).toEqual([
      { line: 7001, reason: "duplicate" },
      { line: 7003, reason: "duplicate" },
    ]);
    expect(await database.db.mairieDesk.count({ where: { town: "Ailleurs" } })).toBe(0);
  });
});

test("a file that lacks too much of what is known is refused, unless that is accepted", async () => {
  const report = await importDesks(asRead(desks(7)));
  expect(report).toMatchObject({ outcome: "refused", read: 7, refusal: { code: "too-many-removed" } });
  expect(report.refusal?.message).toMatch(/3 of 10 known rows \(30 %\).*--max-removed 30$/);
  await nothingHappened();
  expect((await importDesks(asRead(desks(8)))).removed).toBe(2);
  const accepted = await importDesks(asRead(desks(5)), { limits: { maxRemoved: 0.4 } });
  expect(accepted).toMatchObject({ outcome: "applied", removed: 3 });
});

test("without the communes of the installed edition it says which command brings them", async () => {
  const { version } = await database.db.datasetVersion.findUniqueOrThrow({ where: { name: "communes" } });
  await database.db.datasetVersion.update({ where: { name: "communes" }, data: { version: "1.0.0" } });
  const report = await importDesks(asRead(desks(10)));
  await database.db.datasetVersion.update({ where: { name: "communes" }, data: { version } });
  expect(report.refusal).toMatchObject({ code: "communes-missing" });
  expect(report.refusal?.message).toContain("communes seed");
});

/** Ends whoever holds a lock of ours in this file's database. */
async function severConnections() {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    SELECT pg_terminate_backend(pid, 5000) FROM pg_locks
    WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`);
  await client.end();
}

/** A way to the same database that can be broken off, as a network or a server is: without a word. */
async function networkTo(url: string): Promise<{ url: string; breakOff(): void }> {
  const target = new URL(url);
  const sockets: Socket[] = [];
  const proxy = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    sockets.push(near, far);
    for (const socket of [near, far]) socket.on("error", () => undefined);
    near.pipe(far);
    far.pipe(near);
  }).listen(0, "127.0.0.1");
  await once(proxy, "listening");
  onTestFinished(() => void proxy.close());
  target.port = String((proxy.address() as AddressInfo).port);
  return { url: target.href, breakOff: () => sockets.forEach((socket) => void socket.resetAndDestroy()) };
}
