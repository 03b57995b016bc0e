import { describe, expect, test } from "vitest";
import type { MairieRow } from "@/lib/directory/import/dataset-rows";
import { MAIRIES_TABLE } from "@/lib/directory/import/dataset-tables";
import { type ImportOptions, importRows } from "@/lib/directory/import/import-rows";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { asRead, deskId, mairieRow, rowSource } from "@/tests/factories/import-rows";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const LATER = new Date(FACTORY_NOW.getTime() + 86_400_000);

const importDesks = (rows: MairieRow[], options: ImportOptions & { now?: Date } = {}) =>
  importRows(
    {
      actor: { kind: "system" },
      now: options.now ?? FACTORY_NOW,
      requestId: "import-rows-test",
      connectionString: database.url,
    },
    { dataset: "mairies", table: MAIRIES_TABLE, source: rowSource(), rows: asRead(rows) },
    { limits: { maxRemoved: 1 }, ...options },
  );

const desks = () => database.db.mairieDesk.findMany({ orderBy: { id: "asc" } });
const counts = ({ read, added, changed, removed, rejected }: Record<string, unknown>) => ({
  read,
  added,
  changed,
  removed,
  rejected,
});

const first = [
  mairieRow(),
  mairieRow({ id: deskId(2), insee: "26108", communeInsee: "26108", name: "Mairie - Crest" }),
  mairieRow({ id: deskId(3), insee: "39198", communeInsee: "39198", name: "Mairie - Dole", emails: [] }),
];

describe("an import of desks", () => {
  test("a first file fills the table, with the record of the import and its audit row", async () => {
    const report = await importDesks(first);
    expect(report).toMatchObject({ outcome: "applied", refusal: null, source: "invented.csv" });
    expect(counts(report)).toEqual({ read: 3, added: 3, changed: 0, removed: 0, rejected: 0 });
    const { rank: _rank, ...kept } = mairieRow();
    expect((await desks())[0]).toEqual({ ...kept, preferred: true, goneAt: null });
    const [record] = await database.db.directoryImport.findMany();
    expect(record).toMatchObject({
      dataset: "mairies",
      startedAt: FACTORY_NOW,
      read: 3,
      added: 3,
      removed: 0,
    });
    const audit = await database.db.auditEvent.findMany({ where: { action: "directory.import" } });
    expect(audit).toMatchObject([
      { actor: "system", subject: "directory:mairies", requestId: "import-rows-test" },
    ]);
    const kind = { source: "invented.csv", sha256: "0".repeat(64) };
    expect(audit[0]?.details).toEqual({ ...kind, read: 3, added: 3, changed: 0, removed: 0, rejected: 0 });
  });

  test("the same file again changes nothing, and is recorded", async () => {
    const before = await rowVersions();
    const report = await importDesks([...first].reverse(), { now: LATER });
    expect(counts(report)).toEqual({ read: 3, added: 0, changed: 0, removed: 0, rejected: 0 });
    expect(await rowVersions(), "no row was written again").toEqual(before);
    expect(await database.db.directoryImport.count()).toBe(2);
  });

  test("only what differs is rewritten", async () => {
    const before = await rowVersions();
    const changed = mairieRow({ phones: [], openingHours: [], latitude: null, sourceModifiedAt: null });
    const report = await importDesks([changed, ...first.slice(1)]);
    expect(counts(report)).toEqual({ read: 3, added: 0, changed: 1, removed: 0, rejected: 0 });
    expect((await desks())[0]).toMatchObject({ phones: [], openingHours: [], latitude: null });
    expect((await rowVersions()).slice(1)).toEqual(before.slice(1));
    await importDesks(first);
  });

  test("what is missing is marked as gone, once, and comes back", async () => {
    const gone = await importDesks(first.slice(0, 2), { now: LATER });
    expect(counts(gone)).toEqual({ read: 2, added: 0, changed: 0, removed: 1, rejected: 0 });
    expect((await desks())[2]).toMatchObject({ id: deskId(3), goneAt: LATER, name: "Mairie - Dole" });
    const again = await importDesks(first.slice(0, 2));
    expect(again.removed).toBe(0);
    expect((await desks())[2]?.goneAt, "the day it went stays").toEqual(LATER);
    const back = await importDesks(first);
    expect(counts(back)).toEqual({ read: 3, added: 1, changed: 0, removed: 0, rejected: 0 });
    expect((await desks())[2]?.goneAt).toBeNull();
  });

  test("a dry run reports exactly what it would do, and leaves nothing", async () => {
    const before = await rowVersions();
    const imports = await database.db.directoryImport.count();
    const file = [mairieRow({ town: "Ailleurs" }), mairieRow({ id: deskId(9) })];
    const dry = await importDesks(file, { dryRun: true });
    expect(dry.outcome).toBe("dry-run");
    expect(counts(dry)).toEqual({ read: 2, added: 1, changed: 1, removed: 2, rejected: 0 });
    expect(await rowVersions()).toEqual(before);
    expect(await database.db.directoryImport.count()).toBe(imports);
    const wet = await importDesks(file);
    expect(counts(wet)).toEqual(counts(dry));
    await importDesks(first);
  });

  test("of the desks of one code, the lowest rank is preferred, then the smallest id", async () => {
    await importDesks([
      mairieRow({ id: deskId(20), rank: 30 }),
      mairieRow({ id: deskId(22), rank: 10 }),
      mairieRow({ id: deskId(21), rank: 10 }),
      mairieRow({ id: deskId(23), insee: "69123", communeInsee: "69123", rank: 10 }),
      mairieRow({ id: deskId(24), insee: "69383", communeInsee: "69123", rank: 10 }),
    ]);
    const preferred = (await desks()).filter((desk) => desk.preferred && !desk.goneAt);
    expect(preferred.map(({ id }) => id)).toEqual([deskId(21), deskId(23), deskId(24)]);
    const report = await importDesks([mairieRow({ id: deskId(20), rank: 30 })]);
    expect(counts(report), "a desk that is preferred now has changed").toMatchObject({
      changed: 1,
      removed: 4,
    });
  });

  test("text of any kind comes back as it was", async () => {
    const odd = `a"b'c\\u0000;\\,{}\n\t“🙂” \u202e%`;
    await importDesks([
      mairieRow({ id: deskId(30), name: odd, addressLines: [odd, "", "null"], emails: ["NULL"] }),
    ]);
    const desk = await database.db.mairieDesk.findUniqueOrThrow({ where: { id: deskId(30) } });
    expect(desk).toMatchObject({ name: odd, addressLines: [odd, "", "null"], emails: ["NULL"] });
  });

  test("what PostgreSQL cannot hold is left out of a text, not a reason to fail", async () => {
    const report = await importDesks([mairieRow({ id: deskId(31), name: "a\u0000b\ud800c" })]);
    expect(report.refusal).toBeNull();
    const desk = await database.db.mairieDesk.findUniqueOrThrow({ where: { id: deskId(31) } });
    expect(desk.name).toBe("ab\ufffdc");
  });
});

/** Which transaction wrote each row last. */
async function rowVersions() {
  return database.db.$queryRaw<{ id: string; xmin: string }[]>`
    SELECT id::text, xmin::text FROM mairie_desks ORDER BY id`;
}
