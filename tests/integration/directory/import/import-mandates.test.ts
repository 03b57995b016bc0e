import { expect, test } from "vitest";
import type { ElectorRow, MandateKind, MandateRow } from "@/lib/directory/import/dataset-rows";
import { ELECTORS_TABLE, mandatesTable } from "@/lib/directory/import/dataset-tables";
import { importRows } from "@/lib/directory/import/import-rows";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { asRead, electorRow, mandateRow, rowSource } from "@/tests/factories/import-rows";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const context = () => ({
  actor: { kind: "system" as const },
  now: FACTORY_NOW,
  requestId: "import-mandates-test",
  connectionString: database.url,
});
const accepting = { limits: { maxRemoved: 1, maxRejected: 0.9 } };

const importMandates = (kind: MandateKind, rows: MandateRow[]) =>
  importRows(
    context(),
    {
      dataset: kind === "mayor" ? "maires" : "conseillers",
      table: mandatesTable(kind),
      source: rowSource(),
      rows: asRead(rows),
    },
    accepting,
  );
const importElectors = (rows: ElectorRow[]) =>
  importRows(
    context(),
    { dataset: "electeurs", table: ELECTORS_TABLE, source: rowSource(), rows: asRead(rows) },
    accepting,
  );

test("mayors and councillors are kept apart: a file of one leaves the others alone", async () => {
  const mayor = mandateRow({ kind: "mayor", function: "Maire", functionStart: new Date("2026-03-28") });
  expect((await importMandates("mayor", [mayor])).added).toBe(1);
  const councillors = [
    mandateRow(),
    mandateRow({ firstName: "Alix", function: "1er adjoint au Maire", sex: null }),
  ];
  expect(await importMandates("councillor", councillors)).toMatchObject({ added: 2, removed: 0 });
  const rows = await database.db.mandate.findMany({ orderBy: [{ kind: "asc" }, { firstName: "asc" }] });
  expect(rows.map(({ id: _id, ...row }) => row)).toEqual([
    { ...mayor, homonym: 1, goneAt: null },
    { ...councillors[1], homonym: 1, goneAt: null },
    { ...councillors[0], homonym: 1, goneAt: null },
  ]);
  const ids = rows.map(({ id }) => id);
  expect(await importMandates("councillor", councillors)).toMatchObject({ added: 0, changed: 0, removed: 0 });
  const mandates = await database.db.mandate.findMany({ orderBy: [{ kind: "asc" }, { firstName: "asc" }] });
  expect(
    mandates.map(({ id }) => id),
    "a mandate keeps its identifier",
  ).toEqual(ids);
});

test("namesakes in a council are numbered, whatever the order of the file", async () => {
  const elder = mandateRow({ communeInsee: "26108", lastName: "NAMESAKE", function: "2e adjoint au Maire" });
  const younger = mandateRow({
    communeInsee: "26108",
    lastName: "NAMESAKE",
    mandateStart: new Date("2024-01-10"),
  });
  const elsewhere = mandateRow({ communeInsee: "39198", lastName: "NAMESAKE" });
  expect((await importMandates("councillor", [elder, younger, elsewhere])).added).toBe(3);
  const numbered = await database.db.mandate.findMany({
    where: { lastName: "NAMESAKE" },
    orderBy: [{ communeInsee: "asc" }, { homonym: "asc" }],
  });
  expect(numbered.map(({ homonym, function: held }) => [homonym, held])).toEqual([
    [1, ""],
    [2, "2e adjoint au Maire"],
    [1, ""],
  ]);
  const reordered = await importMandates("councillor", [elsewhere, younger, elder]);
  expect(reordered).toMatchObject({ added: 0, changed: 0, removed: 0 });
});

test("two rows that say the same are one person twice", async () => {
  const row = mandateRow({ lastName: "TWICE", sex: null, mandateStart: null });
  const report = await importMandates("councillor", [row, { ...row }, { ...row, function: "Adjointe" }]);
  expect(report).toMatchObject({ added: 2, rejected: 1, rejects: [{ line: 3, reason: "duplicate" }] });
});

test("somebody who leaves stays as history; who is elected again is the same mandate", async () => {
  const row = mandateRow({ communeInsee: "30334", lastName: "LEAVER" });
  await importMandates("councillor", [row]);
  const { id } = await database.db.mandate.findFirstOrThrow({ where: { lastName: "LEAVER" } });
  await importMandates("councillor", [mandateRow()]);
  const gone = await database.db.mandate.findUniqueOrThrow({ where: { id } });
  expect(gone.goneAt).toEqual(FACTORY_NOW);
  await importMandates("councillor", [{ ...row, mandateStart: new Date("2026-10-01") }]);
  const back = await database.db.mandate.findUniqueOrThrow({ where: { id } });
  expect(back).toMatchObject({ goneAt: null, mandateStart: new Date("2026-10-01") });
});

test("counts of electors add up to a history: another day adds, the same day corrects, nothing goes", async () => {
  const count = electorRow();
  expect((await importElectors([count])).added).toBe(1);
  const later = electorRow({ countedOn: new Date("2027-03-14"), registered: 93_000 });
  expect(await importElectors([later])).toMatchObject({ added: 1, changed: 0, removed: 0 });
  const corrected = await importElectors([{ ...count, registered: 92_500 }, later]);
  expect(corrected).toMatchObject({ added: 0, changed: 1, removed: 0 });
  const again = await importElectors([{ ...count, registered: 92_500 }, later]);
  expect(again).toMatchObject({ added: 0, changed: 0, removed: 0 });
  const kept = await database.db.electorCount.findMany({ orderBy: { countedOn: "asc" } });
  expect(kept.map(({ registered }) => registered)).toEqual([92_500, 93_000]);
});

test("a commune has one count a day: another one in the same file is rejected", async () => {
  const row = electorRow({ communeInsee: "39198" });
  const report = await importElectors([row, { ...row, registered: 12 }]);
  expect(report).toMatchObject({ added: 1, rejectedByReason: { duplicate: 1 } });
});
