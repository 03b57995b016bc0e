import { expect, test } from "vitest";
import { createCollective } from "@/lib/collectives/create-collective";
import { editCollective } from "@/lib/collectives/edit-collective";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { readOwnCollective } from "@/lib/collectives/read-own-collective";
import { makeCollective } from "@/tests/factories/make-collective";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const input = {
  name: "Les Amis du parc",
  postalAddress: "1, rue du Parc\n72000 Le Mans",
  contactEmail: "parc@collectifs.example",
  rnaNumber: "W123456789",
};

test("whoever creates a collective owns it", async () => {
  const ctx = contextOf(database.db, await makeUser(database.db));
  const id = await createCollective(ctx, input);
  expect(await readOwnCollective(ctx, id)).toEqual({ id, ...input });
  const membership = await database.db.membership.findFirstOrThrow({ where: { collectiveId: id } });
  expect(membership).toMatchObject({ userId: ctx.actor.userId, role: "owner" });
  const audit = await database.db.auditEvent.findMany({ where: { subject: `collective:${id}` } });
  expect(audit.map(({ action, actor }) => [action, actor])).toEqual([
    ["collective.create", `user:${ctx.actor.userId}`],
  ]);
});

test("a person may carry several, and sees no other", async () => {
  const user = await makeUser(database.db);
  const ctx = contextOf(database.db, user);
  const first = await makeCollective(database.db, { owner: user, name: "Bis" });
  await makeCollective(database.db, { owner: user, name: "Alpha" });
  await makeCollective(database.db);
  await makePetition(database.db, { collective: first });
  const own = await listOwnCollectives(ctx);
  expect(own.map(({ name, petitionCount }) => [name, petitionCount])).toEqual([
    ["Alpha", 0],
    ["Bis", 1],
  ]);
});

test("a member edits it, and the change leaves a trace", async () => {
  const user = await makeUser(database.db);
  const { id } = await makeCollective(database.db, { owner: user });
  const ctx = contextOf(database.db, user);
  await editCollective(ctx, id, { ...input, rnaNumber: null });
  expect(await readOwnCollective(ctx, id)).toMatchObject({ name: input.name, rnaNumber: null });
  const audit = await database.db.auditEvent.findMany({ where: { subject: `collective:${id}` } });
  expect(audit.map(({ action }) => action)).toEqual(["collective.edit"]);
});

test.each(["foreign", "unknown", "malformed"])("a %s collective is not there", async (kind) => {
  const ctx = contextOf(database.db, await makeUser(database.db));
  const foreign = await makeCollective(database.db, { name: "À d’autres" });
  const id = { foreign: foreign.id, unknown: "0193a0c0-0000-7000-8000-000000000001", malformed: "1 OR 1=1" }[
    kind
  ];
  await expect(readOwnCollective(ctx, id ?? "")).rejects.toMatchObject({ code: "not-found" });
  await expect(editCollective(ctx, id ?? "", input)).rejects.toMatchObject({ code: "not-found" });
  const untouched = await database.db.collective.findUniqueOrThrow({ where: { id: foreign.id } });
  expect(untouched.name).toBe("À d’autres");
});
