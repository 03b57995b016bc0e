import { describe, expect, test } from "vitest";
import { listOwnPetitions, OWN_PETITIONS_A_PAGE } from "@/lib/petitions/list-own-petitions";
import { readOwnFigures } from "@/lib/petitions/read-own-figures";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCollective } from "@/tests/factories/make-collective";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

describe("the list", () => {
  test("holds one's own, counted, changes not folded yet included", async () => {
    const user = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner: user });
    await makePetition(database.db);
    await makeSignatures(database.db, petition, 10, (index) => ({
      status: index < 3 ? "pending" : "confirmed",
      resident: index < 6,
    }));
    await database.db.signatureTallyChange.create({
      data: { petitionId: petition.id, confirmed: 1, residents: 0 },
    });
    const { petitions, total } = await listOwnPetitions(contextOf(database.db, user));
    expect(total).toBe(1);
    expect(petitions).toMatchObject([{ id: petition.id, confirmed: 8, residents: 3, pending: 3 }]);
  });

  test("filters by state and by words, accents and case forgiven", async () => {
    const user = await makeUser(database.db);
    const collective = await makeCollective(database.db, { owner: user });
    const make = (title: string, status: "draft" | "open") =>
      makePetition(database.db, { collective, title, status });
    await make("Une forêt au CŒUR de la ville", "open");
    await make("Éclairer 100 % des rues", "open");
    await make("L’école du quai", "draft");
    const ctx = contextOf(database.db, user);
    const titles = async (filter: Parameters<typeof listOwnPetitions>[1]) =>
      (await listOwnPetitions(ctx, filter)).petitions.map(({ title }) => title);
    expect(await titles({ text: "foret coeur" })).toEqual(["Une forêt au CŒUR de la ville"]);
    expect(await titles({ text: "ECLAIRER" })).toEqual(["Éclairer 100 % des rues"]);
    expect(await titles({ text: "%" })).toEqual(["Éclairer 100 % des rues"]);
    expect(await titles({ text: "l'ecole mans" })).toEqual(["L’école du quai"]);
    expect(await titles({ text: "école", status: "open" })).toEqual([]);
    expect(await titles({ text: "'; DROP TABLE petitions; --" })).toEqual([]);
    expect(await titles({ text: "\0" })).toHaveLength((await titles({})).length);
    const { byStatus, total } = await listOwnPetitions(ctx, { status: "draft" });
    expect({ byStatus, total }).toEqual({ byStatus: { draft: 1, open: 2 }, total: 1 });
  });

  test("goes a page at a time, the last changed first", async () => {
    const user = await makeUser(database.db);
    const collective = await makeCollective(database.db, { owner: user });
    for (let index = 0; index <= OWN_PETITIONS_A_PAGE; index++) {
      await makePetition(database.db, { collective, updatedAt: new Date(FACTORY_NOW.getTime() + index) });
    }
    const ctx = contextOf(database.db, user);
    const first = await listOwnPetitions(ctx);
    expect(first).toMatchObject({ page: 1, pageCount: 2, total: OWN_PETITIONS_A_PAGE + 1 });
    expect(first.petitions).toHaveLength(OWN_PETITIONS_A_PAGE);
    expect((first.petitions[0]?.updatedAt ?? 0) > (first.petitions[1]?.updatedAt ?? 0)).toBe(true);
    for (const page of [2, 99]) {
      const last = await listOwnPetitions(ctx, { page });
      expect(last).toMatchObject({ page: 2 });
      expect(last.petitions).toHaveLength(1);
    }
    expect(await listOwnPetitions(ctx, { page: Number.NaN })).toMatchObject({ page: 1 });
  });
});

describe("figures", () => {
  test("count by state, by place and by day of Paris", async () => {
    const user = await makeUser(database.db);
    const petition = await makePetition(database.db, { owner: user });
    const times = [
      "2026-11-19T22:59:00Z",
      "2026-11-19T23:01:00Z",
      "2026-11-21T08:00:00Z",
      "2026-10-01T08:00:00Z",
    ];
    await makeSignatures(database.db, petition, 4, (index) => ({
      createdAt: new Date(times[index] ?? ""),
      resident: index !== 2,
    }));
    await makeSignatures(database.db, petition, 2, { status: "pending" });
    const figures = await readOwnFigures(contextOf(database.db, user), petition.id);
    expect(figures).toMatchObject({ confirmed: 4, residents: 3, elsewhere: 1, pending: 2 });
    expect(figures.days).toHaveLength(14);
    expect(figures.days.slice(-3)).toEqual([
      { day: "2026-11-19", confirmed: 1 },
      { day: "2026-11-20", confirmed: 1 },
      { day: "2026-11-21", confirmed: 1 },
    ]);
  });

  test("of another collective are not there", async () => {
    const { id } = await makePetition(database.db);
    const stranger = contextOf(database.db, await makeUser(database.db));
    await expect(readOwnFigures(stranger, id)).rejects.toMatchObject({ code: "not-found" });
    await expect(readOwnFigures(stranger, "x")).rejects.toMatchObject({ code: "not-found" });
  });
});
