import { expect, test } from "vitest";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { postInstead } from "@/lib/deliveries/post-instead";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { POSTED_RECIPIENT } from "@/tests/factories/posted-recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const postalAddress = "2, rue de l’Essai\n72999 Essai";

async function deliveryThatIs(status: DeliveryStatus) {
  const mailed = { name: "Mairie", email: "dead@factories.example" };
  const recipients = [mailed, POSTED_RECIPIENT];
  const { ctx, petition, letterId, deliveryIds } = await makeSealedLetter(database.db, { recipients });
  const id = deliveryIds[0] ?? "";
  await database.db.delivery.update({ where: { id }, data: { status, attempts: 3, lastAnswer: "550 no" } });
  return { ctx, petition, letterId, id };
}
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const auditOf = (id: string) =>
  database.db.auditEvent.findMany({
    where: { subject: `delivery:${id}`, action: "delivery.post-instead" },
  });

test.each(["failed", "refused", "held"] as const)(
  "a message that is %s may be posted instead",
  async (status) => {
    const { ctx, id, letterId } = await deliveryThatIs(status);
    const sealed = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    await postInstead(ctx, { deliveryId: id, postalAddress });
    expect(await deliveryOf(id)).toMatchObject({
      ...{ status: "to_post", channel: "post", email: "", postalAddress },
      ...{ attempts: 0, lastAnswer: null, nextAttemptAt: null, sentAt: null },
    });
    expect(await auditOf(id)).toMatchObject([
      { actor: `user:${ctx.actor.userId}`, details: { from: status, lastAnswer: "550 no" } },
    ]);
    expect(
      JSON.stringify(await auditOf(id), (_, value) => (typeof value === "bigint" ? "" : value)),
    ).not.toContain("rue de l’Essai");
    expect(await database.db.letter.findUniqueOrThrow({ where: { id: letterId } })).toEqual(sealed);
  },
);

test.each(["queued", "sending", "sent", "uncertain", "to_post"] as const)(
  "one that is %s may not: it may arrive, or is to be posted already",
  async (status) => {
    const { ctx, id } = await deliveryThatIs(status);
    const before = await deliveryOf(id);
    const asking = postInstead(ctx, { deliveryId: id, postalAddress });
    await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
    expect(await deliveryOf(id)).toEqual(before);
    expect(await auditOf(id)).toEqual([]);
  },
);

test("two tabs that ask at once are heard once", async () => {
  const { ctx, id } = await deliveryThatIs("failed");
  const ask = () => postInstead(ctx, { deliveryId: id, postalAddress });
  const settled = await Promise.allSettled([ask(), ask(), ask()]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await auditOf(id)).toHaveLength(1);
});

test("no address gets two copies, in whatever case", async () => {
  const { ctx, id } = await deliveryThatIs("failed");
  const asking = postInstead(ctx, {
    deliveryId: id,
    postalAddress: POSTED_RECIPIENT.postalAddress.toUpperCase(),
  });
  await expect(asking).rejects.toMatchObject({ code: "conflict" });
  expect(await deliveryOf(id)).toMatchObject({ status: "failed", channel: "email" });
});

test("somebody else's delivery, or none, is not found", async () => {
  const { id } = await deliveryThatIs("failed");
  const stranger = contextOf(database.db, await makeUser(database.db));
  for (const deliveryId of [id, stranger.actor.userId, "1 OR 1"]) {
    const asking = postInstead(stranger, { deliveryId, postalAddress });
    await expect(asking).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await deliveryOf(id)).toMatchObject({ status: "failed", channel: "email" });
});
