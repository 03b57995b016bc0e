import { describe, expect, test } from "vitest";
import { cogVersion } from "@/lib/communes/cog";
import { seedCommunes } from "@/lib/communes/seed-communes";
import { useDatabase } from "@/tests/support/database";

const now = new Date("2026-11-30T10:00:00Z");
const database = useDatabase();
const datasetOf = () => database.db.datasetVersion.findUniqueOrThrow({ where: { name: "communes" } });
const pretendOlderEdition = () =>
  database.db.datasetVersion.update({ where: { name: "communes" }, data: { version: "0.0.0" } });

describe("seedCommunes", () => {
  test("a fresh database holds every commune of today", async () => {
    expect(await database.db.commune.count()).toBe(34_963);
    expect(await database.db.commune.findUnique({ where: { insee: "94038" } })).toEqual({
      insee: "94038",
      name: "L’Haÿ-les-Roses",
      linkType: 5,
      departmentCode: "94",
      departmentName: "Val-de-Marne",
      population: expect.any(Number),
      postalCodes: ["94240"],
      retiredAt: null,
    });
    expect(await database.db.commune.count({ where: { linkType: null } })).toBe(88);
  });

  test("does nothing when this edition is there", async () => {
    const before = await datasetOf();
    expect(await seedCommunes(database.db, now)).toEqual({
      imported: false,
      version: cogVersion(),
      written: 0,
      retired: 0,
    });
    expect(await datasetOf()).toEqual(before);
  });

  test("a new edition corrects, retires and brings back, and removes nothing", async () => {
    const { db } = database;
    await db.commune.update({ where: { insee: "72181" }, data: { name: "Mans", postalCodes: [] } });
    await db.commune.update({ where: { insee: "17300" }, data: { retiredAt: now } });
    await db.commune.create({
      data: {
        insee: "99999",
        name: "Ysengrin",
        departmentCode: "72",
        departmentName: "Sarthe",
        population: 3,
      },
    });
    await pretendOlderEdition();

    expect(await seedCommunes(db, now)).toMatchObject({ imported: true, written: 2, retired: 1 });

    expect(await db.commune.findUnique({ where: { insee: "72181" } })).toMatchObject({
      name: "Le Mans",
      postalCodes: ["72000", "72100"],
    });
    expect(await db.commune.findUnique({ where: { insee: "17300" } })).toMatchObject({ retiredAt: null });
    expect(await db.commune.findUnique({ where: { insee: "99999" } })).toMatchObject({ retiredAt: now });
    expect(await datasetOf()).toEqual({ name: "communes", version: cogVersion(), importedAt: now });
  });

  test("two processes that start together seed once", async () => {
    await pretendOlderEdition();
    const reports = await Promise.all([seedCommunes(database.db, now), seedCommunes(database.db, now)]);
    expect(reports.map(({ imported }) => imported).sort()).toEqual([false, true]);
  });
});
