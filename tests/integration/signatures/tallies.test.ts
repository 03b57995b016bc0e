import { describe, expect, test } from "vitest";
import { readTally } from "@/lib/petitions/read-tally";
import { foldTallies } from "@/lib/signatures/fold-tallies";
import { reconcileTallies } from "@/lib/signatures/reconcile-tallies";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";
import { daysLater, SIGNED_AT } from "@/tests/support/signing";

const database = useDatabase(8);
const note = (petitionId: string, count: number, confirmed = 1, residents = 1) =>
  database.db.signatureTallyChange.createMany({
    data: Array.from({ length: count }, () => ({ petitionId, confirmed, residents })),
  });
const tally = (petitionId: string) => readTally(database.db, petitionId);

test("a petition nobody signed counts nothing", async () => {
  const { id } = await makePetition(database.db);
  expect(await tally(id)).toEqual({ confirmed: 0, residents: 0 });
});

describe("folding", () => {
  test("changes no count, and leaves nothing to fold", async () => {
    const { id } = await makePetition(database.db);
    await note(id, 7);
    await note(id, 2, -1, 0);
    expect(await tally(id)).toEqual({ confirmed: 5, residents: 7 });
    await foldTallies(database.db);
    expect(await tally(id)).toEqual({ confirmed: 5, residents: 7 });
    expect(await database.db.signatureTallyChange.count()).toBe(0);
    expect(await foldTallies(database.db)).toBe(0);
  });

  test("by four workers at once, while people sign, counts each change once", async () => {
    const petitions = await Promise.all([makePetition(database.db), makePetition(database.db)]);
    for (const { id } of petitions) await note(id, 6000);
    await Promise.all([
      ...Array.from({ length: 4 }, () => foldTallies(database.db)),
      ...petitions.map(({ id }) => note(id, 50)),
    ]);
    for (const { id } of petitions) expect(await tally(id)).toEqual({ confirmed: 6050, residents: 6050 });
    await foldTallies(database.db);
    for (const { id } of petitions) expect(await tally(id)).toEqual({ confirmed: 6050, residents: 6050 });
  });

  test("is not stopped by changes of a petition that is gone", async () => {
    const { id } = await makePetition(database.db);
    await note("00000000-0000-7000-8000-000000000000", 3);
    await note(id, 1);
    await foldTallies(database.db);
    expect(await tally(id)).toEqual({ confirmed: 1, residents: 1 });
    expect(await database.db.signatureTallyChange.count()).toBe(0);
  });
});

describe("reconciling", () => {
  test("finds nothing to mend when all is well", async () => {
    await database.db.signatureTallyChange.deleteMany();
    await database.db.signatureTally.deleteMany();
    const petition = await makePetition(database.db);
    await makeSignatures(database.db, petition, 10);
    expect(await reconcileTallies(database.db, SIGNED_AT)).toEqual([]);
  });

  test("mends a counter, says by how much, and takes unfolded changes into account", async () => {
    const petition = await makePetition(database.db);
    await makeSignatures(database.db, petition, 10, { resident: true });
    await note(petition.id, 3);
    await database.db.signatureTally.update({ where: { petitionId: petition.id }, data: { confirmed: 40 } });
    expect(await reconcileTallies(database.db, SIGNED_AT)).toEqual([
      { petitionId: petition.id, confirmed: -33, residents: -3 },
    ]);
    expect(await tally(petition.id)).toEqual({ confirmed: 10, residents: 10 });
    await foldTallies(database.db);
    expect(await tally(petition.id)).toEqual({ confirmed: 10, residents: 10 });
  });

  test("leaves alone a petition of which only the numbers are left", async () => {
    const petition = await makePetition(database.db, { status: "closed", closedAt: daysLater(-190) });
    await makeSignatures(database.db, petition, 5);
    await database.db.signature.deleteMany({ where: { petitionId: petition.id } });
    expect(await reconcileTallies(database.db, SIGNED_AT)).toEqual([]);
    expect(await tally(petition.id)).toMatchObject({ confirmed: 5 });
  });
});
