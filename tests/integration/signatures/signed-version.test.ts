import { describe, expect, test } from "vitest";
import type { Petition } from "@/lib/db/generated/client";
import { addVersion } from "@/lib/petitions/add-version";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { minutesLater, useSigning } from "@/tests/support/signing";

const database = useDatabase();
const { sign, signOnce } = useSigning(database);

/** Another text comes into force. */
async function correct({ id: petitionId }: Petition): Promise<void> {
  const { id: createdById } = await makeUser(database.db);
  await database.db.$transaction((tx) => addVersion(tx, { petitionId, now: FACTORY_NOW, createdById }));
}
const signedBy = async (petition: Petition) => {
  const rows = await database.db.signature.findMany({
    where: { petitionId: petition.id },
    include: { version: true },
  });
  return rows.map(({ version }) => version?.number).sort();
};

test("a signature is bound to the text in force", async () => {
  const petition = await makePetition(database.db);
  await sign(petition);
  await correct(petition);
  await sign(petition, { email: "autre@factories.example" });
  expect(await signedBy(petition)).toEqual([1, 2]);
});

test("whoever read a text that was corrected meanwhile has signed what they read", async () => {
  const petition = await makePetition(database.db);
  await correct(petition);
  await sign(petition, { version: 1 });
  expect(await signedBy(petition)).toEqual([1]);
});

test("a version that never was, and another petition’s, are not taken at their word", async () => {
  const petition = await makePetition(database.db);
  const other = await makePetition(database.db);
  await correct(other);
  await sign(petition, { version: 2 });
  expect(await signedBy(petition)).toEqual([1]);
});

describe("signing again after a correction", () => {
  test("before confirming, binds to what was read last", async () => {
    const petition = await makePetition(database.db);
    await signOnce(petition, { email: "zoe@factories.example", version: 1 });
    await correct(petition);
    await sign(petition, { version: 2 }, minutesLater(2));
    expect(await signedBy(petition)).toEqual([2]);
  });

  test("once confirmed, changes nothing of what was signed", async () => {
    const petition = await makePetition(database.db);
    const { id } = await signOnce(petition, { email: "zoe@factories.example" });
    const confirmed = { status: "confirmed" as const, confirmedAt: minutesLater(1) };
    await database.db.signature.update({ where: { id }, data: confirmed });
    await correct(petition);
    await sign(petition, { version: 2 }, minutesLater(10));
    expect(await signedBy(petition)).toEqual([1]);
  });

  test("after withdrawing, binds to what is read then", async () => {
    const petition = await makePetition(database.db);
    const { id } = await signOnce(petition, { email: "zoe@factories.example" });
    await database.db.signature.update({ where: { id }, data: { status: "withdrawn" } });
    await correct(petition);
    await sign(petition, { version: 2 }, minutesLater(10));
    expect(await signedBy(petition)).toEqual([2]);
  });
});
