import { expect, test } from "vitest";
import {
  countPublicSignatories,
  listSignatories,
  SIGNATORIES_A_PAGE,
} from "@/lib/signatures/list-signatories";
import { readCursor } from "@/lib/signatures/signatory-cursor";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { useDatabase } from "@/tests/support/database";
import { minutesLater } from "@/tests/support/signing";

const database = useDatabase();

async function everyPage(petitionId: string) {
  const pages = [];
  for (let after = null; ; ) {
    const page = await listSignatories(database.db, petitionId, after);
    pages.push(page.signatories);
    if (!page.next) return pages;
    after = readCursor(page.next);
  }
}

test("everybody who shows their name is listed once, newest first, a hundred a page", async () => {
  const petition = await makePetition(database.db);
  // All at one moment: the id tells them apart where a page ends.
  const made = await makeSignatures(database.db, petition, 250, {
    showName: true,
    createdAt: minutesLater(0),
  });
  const pages = await everyPage(petition.id);
  expect(pages.map(({ length }) => length)).toEqual([SIGNATORIES_A_PAGE, SIGNATORIES_A_PAGE, 50]);
  expect(pages.flat().map(({ id }) => id)).toEqual(
    made
      .map(({ id }) => id)
      .sort()
      .reverse(),
  );
});

test("a full last page is the last", async () => {
  const petition = await makePetition(database.db);
  await makeSignatures(database.db, petition, SIGNATORIES_A_PAGE, { showName: true });
  expect((await listSignatories(database.db, petition.id, null)).next).toBeNull();
});

test("who hid their name, withdrew, or has not confirmed is not there", async () => {
  const petition = await makePetition(database.db);
  await makeSignatures(database.db, petition, 3, { showName: false });
  await makeSignatures(database.db, petition, 3, { showName: true, status: "pending" });
  await makeSignatures(database.db, petition, 3, { showName: true, status: "withdrawn" });
  const [shown] = await makeSignatures(database.db, petition, 1, { showName: true });
  const { signatories } = await listSignatories(database.db, petition.id, null);
  expect(signatories.map(({ id }) => id)).toEqual([shown?.id]);
  expect(await countPublicSignatories(database.db, petition.id)).toBe(1);
});
