import { describe, expect, test } from "vitest";
import { readArrondissementDesks } from "@/lib/directory/read-arrondissement-desks";
import { readCommuneDirectory } from "@/lib/directory/read-commune-directory";
import { makeElectorCount } from "@/tests/factories/make-elector-count";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makeMandate } from "@/tests/factories/make-mandate";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const gone = new Date("2026-10-01");

describe("readCommuneDirectory", () => {
  test("before any import, it knows nothing", async () => {
    expect(await readCommuneDirectory(database.db, "35238")).toEqual({
      mairie: null,
      mayor: null,
      electors: null,
      importedAt: { mairies: null, maires: null },
    });
  });

  test("the desk to write to, today’s mayor and the newest count", async () => {
    const { db } = database;
    await makeMairieDesk(db, { communeInsee: "72181" });
    await makeMairieDesk(db, { communeInsee: "72181", preferred: true, goneAt: gone, name: "Ancienne" });
    await makeMairieDesk(db, { communeInsee: "72181", preferred: true, name: "Mairie - Le Mans" });
    await makeMandate(db, { lastName: "AVANT", goneAt: gone });
    await makeMandate(db, { lastName: "LE GOFF" });
    await makeMandate(db, { kind: "councillor", lastName: "AUTRE", function: "" });
    await makeElectorCount(db, { countedOn: new Date("2025-01-01"), registered: 1 });
    await makeElectorCount(db, { countedOn: new Date("2026-01-01"), registered: 98_765 });
    const directory = await readCommuneDirectory(db, "72181");
    expect(directory).toMatchObject({
      mairie: { name: "Mairie - Le Mans" },
      mayor: { name: "Camille Le Goff", sex: "F" },
      electors: { registered: 98_765 },
    });
    expect(directory.mairie).not.toHaveProperty("pivotCode");
  });

  test("the newest import dates what is shown", async () => {
    const { db } = database;
    const counts = { read: 1, added: 1, changed: 0, removed: 0, rejected: 0, sha256: "", source: "essai" };
    for (const day of ["2026-11-02", "2026-11-20", "2026-11-05"]) {
      const at = new Date(day);
      await db.directoryImport.create({
        data: { dataset: "mairies", startedAt: at, finishedAt: at, ...counts },
      });
    }
    const { importedAt } = await readCommuneDirectory(db, "35238");
    expect(importedAt).toEqual({ mairies: new Date("2026-11-20"), maires: null });
  });

  test("hours that are not of the right shape are none", async () => {
    const { id } = await makeMairieDesk(database.db, { communeInsee: "49373", preferred: true });
    await database.db.mairieDesk.update({ where: { id }, data: { openingHours: [{ from: 9 }] } });
    expect((await readCommuneDirectory(database.db, "49373")).mairie?.openingHours).toEqual([]);
  });
});

test("readArrondissementDesks: today’s desks of the arrondissements, in order, and not the city’s own", async () => {
  const { db } = database;
  const lyon = { communeInsee: "69123", preferred: true };
  await makeMairieDesk(db, { ...lyon, insee: "69389" });
  await makeMairieDesk(db, { ...lyon, insee: "69381" });
  await makeMairieDesk(db, { ...lyon, insee: "69382", goneAt: gone });
  await makeMairieDesk(db, { ...lyon, insee: "69381", preferred: false });
  await makeMairieDesk(db, lyon);
  const desks = await readArrondissementDesks(db, "69123");
  expect(desks.map(({ insee }) => insee)).toEqual(["69381", "69389"]);
});
