import { describe, expect, test } from "vitest";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "@/lib/signatures/sign-petition";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import { minutesLater, SIGNED_AT, useSigning } from "@/tests/support/signing";

const database = useDatabase();
const { sign, signOnce } = useSigning(database, 40);
const rowsOf = (petitionId: string) => database.db.signature.findMany({ where: { petitionId } });

test("a signature waits for its confirmation, its address sealed, its mail due", async () => {
  const petition = await makePetition(database.db);
  await sign(petition, { email: "Zoe@Factories.example" });
  const [row] = await rowsOf(petition.id);
  expect(row).toMatchObject({ status: "pending", resident: true, mailDueAt: SIGNED_AT, confirmedAt: null });
  expect(Buffer.from(row?.emailSealed ?? []).toString("latin1")).not.toContain("zoe");
  expect(open(row?.emailSealed ?? Buffer.alloc(0), EMAIL_CONTEXT)?.toString()).toBe("Zoe@Factories.example");
});

test("the postal code says who lives in the commune", async () => {
  const petition = await makePetition(database.db);
  await sign(petition, { email: "a@factories.example", postalCode: "72100" });
  await sign(petition, { email: "b@factories.example", postalCode: "35000" });
  const rows = (await rowsOf(petition.id)).map(({ postalCode, resident }) => [postalCode, resident]);
  expect(Object.fromEntries(rows)).toEqual({ 72100: true, 35000: false });
});

test("two hundred people with one address at the same moment are one signature", async () => {
  const petition = await makePetition(database.db);
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, index) => sign(petition, { firstName: `Prénom ${index}` })),
  );
  expect(
    new Set(answers.map(({ petitionId, emailHash }) => petitionId + emailHash.toString("hex"))).size,
  ).toBe(1);
  const rows = await rowsOf(petition.id);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ status: "pending", tokenVersion: 1, mailCount: 0 });
});

test("spellings of one mailbox are one signature", async () => {
  const petition = await makePetition(database.db);
  await sign(petition, { email: "zoe@factories.example" });
  await sign(petition, { email: "ZOE+mairie@factories.example" });
  expect(await rowsOf(petition.id)).toHaveLength(1);
});

test("nobody signs in their own name where élu·es or organisations alone may", async () => {
  const petition = await makePetition(database.db, { residentsMaySign: false, electedMaySign: true });
  await expect(sign(petition)).rejects.toMatchObject({ code: "residents-may-not-sign" });
  expect(await rowsOf(petition.id)).toEqual([]);
});

describe("signing again", () => {
  test("within the minute changes nothing", async () => {
    const petition = await makePetition(database.db);
    const before = await signOnce(petition, { email: "zoe@factories.example" });
    await sign(petition, { firstName: "Autre" }, new Date(SIGNED_AT.getTime() + 59_000));
    expect(await rowsOf(petition.id)).toEqual([before]);
  });

  test("later, before confirming, voids the links sent and takes what was typed last", async () => {
    const petition = await makePetition(database.db);
    await signOnce(petition, { email: "zoe@factories.example" });
    await sign(petition, { firstName: "Zoë" }, minutesLater(2));
    expect(await rowsOf(petition.id)).toMatchObject([
      { firstName: "Zoë", tokenVersion: 2, mailDueAt: minutesLater(2), codeAttempts: 0 },
    ]);
  });

  test("once confirmed leaves the signature as it is, and makes a mail due that says so", async () => {
    const petition = await makePetition(database.db);
    const row = await signOnce(petition, { email: "zoe@factories.example" });
    const confirmed = { status: "confirmed" as const, confirmedAt: minutesLater(1) };
    await database.db.signature.update({ where: { id: row.id }, data: confirmed });
    await sign(petition, { firstName: "Intruse", showName: false }, minutesLater(10));
    expect(await rowsOf(petition.id)).toMatchObject([
      { ...confirmed, firstName: "Zoé", showName: true, tokenVersion: 1, mailDueAt: minutesLater(10) },
    ]);
  });

  test("a mail that was never recorded as sent does not shut the person out", async () => {
    const petition = await makePetition(database.db);
    const row = await signOnce(petition, { email: "zoe@factories.example" });
    await database.db.signature.update({ where: { id: row.id }, data: { mailSentAt: null } });
    await sign(petition, {}, minutesLater(10));
    expect(await rowsOf(petition.id)).toMatchObject([{ mailDueAt: minutesLater(10) }]);
  });

  test("five mails a day and no more, whoever types the address", async () => {
    const petition = await makePetition(database.db);
    const row = await signOnce(petition, { email: "zoe@factories.example" });
    await database.db.signature.update({ where: { id: row.id }, data: { mailCount: 5 } });
    await sign(petition, {}, minutesLater(30));
    expect(await rowsOf(petition.id)).toMatchObject([{ mailDueAt: null, tokenVersion: 1 }]);
    await sign(petition, {}, minutesLater(25 * 60));
    expect(await rowsOf(petition.id)).toMatchObject([{ mailCount: 0, tokenVersion: 2 }]);
  });
});

describe("a petition that takes no signature", () => {
  const closed: PetitionStatus[] = ["draft", "closed", "delivered", "suspended"];
  test.each(closed)("%s", async (status) => {
    const petition = await makePetition(database.db, { status });
    await expect(sign(petition)).rejects.toMatchObject({ code: "petition-not-open" });
    expect(await rowsOf(petition.id)).toEqual([]);
  });

  test("that is not there", async () => {
    await expect(sign({ slug: "nulle-part" })).rejects.toMatchObject({ code: "petition-not-open" });
  });
});
