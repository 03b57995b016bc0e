import { beforeAll, describe, expect, test } from "vitest";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();

async function deliveryThatIs(status: DeliveryStatus) {
  const { ctx, petition, deliveryIds } = await makeSealedLetter(database.db);
  const id = deliveryIds[0] ?? "";
  await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await database.db.delivery.update({ where: { id }, data: { status, attempts: 3, lastAnswer: "550 no" } });
  return { ctx, petition, id };
}
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const auditOf = (id: string) => database.db.auditEvent.findMany({ where: { subject: `delivery:${id}` } });

describe.each(["failed", "uncertain"] as const)("about a delivery that is %s", (status) => {
  test("a person may have it sent again, from the first try on", async () => {
    const { ctx, id } = await deliveryThatIs(status);
    await decideDelivery(ctx, { deliveryId: id, decision: "send-again" });
    expect(await deliveryOf(id)).toMatchObject({ status: "queued", attempts: 0, lastAnswer: null });
    expect(await jobsHolding(database.db, "send-delivery", id)).toMatchObject([
      { payload: { deliveryId: id } },
    ]);
    expect(await auditOf(id)).toMatchObject([
      {
        action: "delivery.send-again",
        actor: `user:${ctx.actor.userId}`,
        details: { from: status, lastAnswer: "550 no" },
      },
    ]);
  });

  test("or take it as received", async () => {
    const { ctx, id, petition } = await deliveryThatIs(status);
    await decideDelivery(ctx, { deliveryId: id, decision: "received" });
    expect(await deliveryOf(id)).toMatchObject({ status: "sent", sentAt: FACTORY_NOW, lastAnswer: null });
    expect(await jobsHolding(database.db, "send-delivery", id)).toEqual([]);
    expect(await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } })).toMatchObject({
      status: "delivered",
      deliveredAt: FACTORY_NOW,
    });
  });
});

test("two tabs that ask at once are heard once", async () => {
  const { ctx, id } = await deliveryThatIs("uncertain");
  const ask = () => decideDelivery(ctx, { deliveryId: id, decision: "send-again" });
  const settled = await Promise.allSettled([ask(), ask(), ask(), ask()]);
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []));
  expect(refused).toEqual(Array(3).fill("transition-refused"));
  expect(await jobsHolding(database.db, "send-delivery", id)).toHaveLength(1);
  expect(await auditOf(id)).toHaveLength(1);
});

test.each(["queued", "sending", "sent"] as const)(
  "nothing is decided about one that is %s",
  async (status) => {
    const { ctx, id } = await deliveryThatIs(status);
    for (const decision of ["send-again", "received"] as const) {
      const deciding = decideDelivery(ctx, { deliveryId: id, decision });
      await expect(deciding).rejects.toMatchObject({ code: "transition-refused" });
    }
    expect(await deliveryOf(id)).toMatchObject({ status, attempts: 3, lastAnswer: "550 no" });
  },
);

test("somebody else's delivery, or none, is not found", async () => {
  const { id } = await deliveryThatIs("failed");
  const stranger = contextOf(database.db, await makeUser(database.db));
  for (const deliveryId of [id, stranger.actor.userId, "1 OR 1"]) {
    const deciding = decideDelivery(stranger, { deliveryId, decision: "send-again" });
    await expect(deciding).rejects.toMatchObject({ code: "not-found" });
  }
  expect(await deliveryOf(id)).toMatchObject({ status: "failed" });
});

describe("a corrected address that the directory gives", () => {
  beforeAll(() => makeMairieDesk(database.db, { emails: ["corrigee@factories.example"] }));
  const readdress = (ctx: Parameters<typeof decideDelivery>[0], id: string, email: string) =>
    decideDelivery(ctx, { deliveryId: id, decision: "send-again", email });
  const letterOf = (petitionId: string) => database.db.letter.findFirstOrThrow({ where: { petitionId } });

  async function twoRecipients() {
    const recipients = ["un", "deux"].map((name) => ({ name, email: `Mairie-${name}@factories.example` }));
    const { ctx, deliveryIds } = await makeSealedLetter(database.db, { recipients });
    const [first = "", second = ""] = deliveryIds;
    await database.db.delivery.updateMany({ where: { id: { in: deliveryIds } }, data: { status: "failed" } });
    await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    return { ctx, first, second };
  }

  test("gets what a mail server refused, and the sealed letter does not change", async () => {
    const { ctx, id, petition } = await deliveryThatIs("failed");
    const sealed = await letterOf(petition.id);
    await readdress(ctx, id, "corrigee@factories.example");
    expect(await deliveryOf(id)).toMatchObject({
      email: "corrigee@factories.example",
      status: "queued",
      attempts: 0,
      queuedAt: FACTORY_NOW,
      lastAnswer: null,
    });
    expect(await jobsHolding(database.db, "send-delivery", id)).toMatchObject([
      { payload: { deliveryId: id } },
    ]);
    const [audit, ...more] = await auditOf(id);
    expect(more).toEqual([]);
    expect(audit).toMatchObject({
      action: "delivery.send-again",
      details: { from: "failed", readdressed: true },
    });
    expect(JSON.stringify(audit?.details)).not.toContain("@");
    expect(await letterOf(petition.id)).toEqual(sealed);
  });

  test("that is the same as before is only another try", async () => {
    const { ctx, id } = await deliveryThatIs("failed");
    const { email } = await deliveryOf(id);
    await readdress(ctx, id, email);
    expect(await deliveryOf(id)).toMatchObject({ email, status: "queued" });
    expect((await auditOf(id))[0]?.details).not.toHaveProperty("readdressed");
  });

  test.each(["uncertain", "sent", "sending", "queued"] as const)(
    "is refused for one that is %s: it may have arrived",
    async (status) => {
      const { ctx, id } = await deliveryThatIs(status);
      const before = await deliveryOf(id);
      const asking = readdress(ctx, id, "corrigee@factories.example");
      await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
      expect(await deliveryOf(id)).toEqual(before);
      expect(await jobsHolding(database.db, "send-delivery", id)).toEqual([]);
    },
  );

  test("goes with sending, not with having been received", async () => {
    const { ctx, id } = await deliveryThatIs("failed");
    const before = await deliveryOf(id);
    const asking = decideDelivery(ctx, {
      deliveryId: id,
      decision: "received",
      email: "corrigee@factories.example",
    });
    await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
    expect(await deliveryOf(id)).toEqual(before);
  });

  test("cannot be set by somebody else", async () => {
    const { id } = await deliveryThatIs("failed");
    const before = await deliveryOf(id);
    const stranger = contextOf(database.db, await makeUser(database.db));
    const asking = readdress(stranger, id, "pirate@factories.example");
    await expect(asking).rejects.toMatchObject({ code: "not-found" });
    expect(await deliveryOf(id)).toEqual(before);
  });

  test("cannot be another recipient’s, in whatever case", async () => {
    const { ctx, first } = await twoRecipients();
    const before = await deliveryOf(first);
    const asking = readdress(ctx, first, "mairie-DEUX@factories.example");
    await expect(asking).rejects.toMatchObject({ code: "conflict" });
    expect(await deliveryOf(first)).toEqual(before);
    expect(await jobsHolding(database.db, "send-delivery", first)).toEqual([]);
  });

  test("given to two recipients at once goes to one of them", async () => {
    const { ctx, first, second } = await twoRecipients();
    const asking = [first, second].map((id) => readdress(ctx, id, "corrigee@factories.example"));
    const settled = await Promise.allSettled(asking);
    expect(settled.flatMap((one) => (one.status === "rejected" ? [one.reason.code] : []))).toEqual([
      "conflict",
    ]);
  });
});
