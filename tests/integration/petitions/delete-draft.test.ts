import { expect, test } from "vitest";
import { deleteDraft } from "@/lib/petitions/delete-draft";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();

async function draftOf(status: "draft" | "open") {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { status, owner });
  return { ctx: contextOf(database.db, owner), petition };
}
const stillThere = (id: string) => database.db.petition.count({ where: { id } });

test("a draft goes with its recipients, and the audit says so", async () => {
  const { ctx, petition } = await draftOf("draft");
  await deleteDraft(ctx, petition.id);
  expect(await stillThere(petition.id)).toBe(0);
  expect(await database.db.recipient.count({ where: { petitionId: petition.id } })).toBe(0);
  const audit = await database.db.auditEvent.findMany({ where: { subject: `petition:${petition.id}` } });
  expect(audit.map(({ action }) => action)).toContain("petition.delete");
});

test("what was published is not deleted", async () => {
  const { ctx, petition } = await draftOf("open");
  await expect(deleteDraft(ctx, petition.id)).rejects.toMatchObject({ code: "transition-refused" });
  expect(await stillThere(petition.id)).toBe(1);
});

test("somebody else's draft is not there", async () => {
  const { petition } = await draftOf("draft");
  const stranger = contextOf(database.db, await makeUser(database.db));
  await expect(deleteDraft(stranger, petition.id)).rejects.toMatchObject({ code: "not-found" });
  await expect(deleteDraft(stranger, "pas-un-identifiant")).rejects.toMatchObject({ code: "not-found" });
  expect(await stillThere(petition.id)).toBe(1);
});
