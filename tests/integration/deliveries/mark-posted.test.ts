import { expect, test } from "vitest";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { markPosted } from "@/lib/deliveries/mark-posted";
import { recoverDeliveries } from "@/lib/deliveries/recover-deliveries";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { POSTED_RECIPIENT } from "@/tests/factories/posted-recipient";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();
const DAY_MS = 86_400_000;
const LATER = new Date(FACTORY_NOW.getTime() + 3 * DAY_MS);
const NEXT_DAY = new Date(FACTORY_NOW.getTime() + DAY_MS).toISOString().slice(0, 10);

async function toPost() {
  const { ctx, petition, deliveryIds } = await makeSealedLetter(database.db, {
    recipients: [POSTED_RECIPIENT],
  });
  return { ctx: { ...ctx, now: LATER }, petition, deliveryId: deliveryIds[0] ?? "" };
}
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const petitionOf = (id: string) => database.db.petition.findUniqueOrThrow({ where: { id } });
const auditOf = (id: string) => database.db.auditEvent.findMany({ where: { subject: `delivery:${id}` } });

test("a letter that only goes by post is sealed, closes its petition, and waits for nobody but its authors", async () => {
  const { ctx, petition, deliveryId } = await toPost();
  expect(await deliveryOf(deliveryId)).toMatchObject({
    ...POSTED_RECIPIENT,
    status: "to_post",
    sentAt: null,
  });
  expect(await petitionOf(petition.id)).toMatchObject({ status: "closed", deliveredAt: null });
  expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);

  const later = new Date(FACTORY_NOW.getTime() + 90 * DAY_MS);
  await recoverDeliveries({ ...ctx, now: later });
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: "to_post" });
  expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);
});

test("posted on a day, it delivers the petition on that day", async () => {
  const { ctx, petition, deliveryId } = await toPost();
  expect(await markPosted(ctx, { deliveryId, day: NEXT_DAY })).toMatchObject({ slug: petition.slug });
  const sentAt = new Date(`${NEXT_DAY}T11:00:00Z`);
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: "sent", channel: "post", sentAt });
  expect(await petitionOf(petition.id)).toMatchObject({ status: "delivered", deliveredAt: sentAt });
  expect(await auditOf(deliveryId)).toMatchObject([
    { action: "delivery.posted", actor: `user:${ctx.actor.userId}`, details: { day: NEXT_DAY } },
  ]);
});

test("said several times at once, it is written down once; another day is refused", async () => {
  const { ctx, deliveryId } = await toPost();
  await Promise.all([1, 2, 3, 4].map(() => markPosted(ctx, { deliveryId, day: NEXT_DAY })));
  expect(await auditOf(deliveryId)).toHaveLength(1);
  const before = await deliveryOf(deliveryId);
  const today = LATER.toISOString().slice(0, 10);
  const asking = markPosted(ctx, { deliveryId, day: today });
  await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
  expect(await deliveryOf(deliveryId)).toEqual(before);
});

test("a day to come, one before the sealing or none is refused", async () => {
  const { ctx, deliveryId } = await toPost();
  for (const day of ["2099-01-01", "2001-01-01", "demain"]) {
    await expect(markPosted(ctx, { deliveryId, day })).rejects.toMatchObject({
      code: "invalid-input",
      fields: { poste_le: "posting-day" },
    });
  }
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: "to_post" });
});

test("somebody else's letter, or none, is not found", async () => {
  const { ctx, deliveryId } = await toPost();
  const stranger = { ...contextOf(database.db, await makeUser(database.db)), now: LATER };
  for (const id of [deliveryId, stranger.actor.userId, "1 OR 1"]) {
    const asking = markPosted(stranger, { deliveryId: id, day: NEXT_DAY });
    await expect(asking).rejects.toMatchObject({ code: "not-found" });
  }
  expect(ctx.actor.userId).not.toBe(stranger.actor.userId);
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: "to_post" });
});

test.each(["held", "refused", "queued", "sending", "sent", "failed", "uncertain"] as const)(
  "a message that is %s was not posted",
  async (status) => {
    const { ctx, deliveryId } = await toPost();
    const data = { status, channel: "email", email: "mairie@factories.example" } as const;
    await database.db.delivery.update({ where: { id: deliveryId }, data });
    const asking = markPosted(ctx, { deliveryId, day: NEXT_DAY });
    await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
  },
);

test("one that was suspended meanwhile is delivered once it is restored", async () => {
  const { ctx, petition, deliveryId } = await toPost();
  const suspended = { status: "suspended", suspendedFrom: "closed", suspensionReason: "Essai." } as const;
  await database.db.petition.update({ where: { id: petition.id }, data: suspended });
  await markPosted(ctx, { deliveryId, day: NEXT_DAY });
  expect(await petitionOf(petition.id)).toMatchObject({ status: "suspended", suspendedFrom: "delivered" });
});

test("everybody reads that it came by post, and when", async () => {
  const { ctx, petition, deliveryId } = await toPost();
  expect(await readPublicPetition(database.db, petition.slug)).toMatchObject({ deliveredBy: null });
  await markPosted(ctx, { deliveryId, day: NEXT_DAY });
  const sentAt = new Date(`${NEXT_DAY}T11:00:00Z`);
  const view = await readPublicPetition(database.db, petition.slug);
  expect(view).toMatchObject({ deliveredBy: "post", deliveredAt: sentAt });
  const checked = await readSealedLetter(database.db, view?.letterReference ?? "");
  expect(checked?.sendings).toEqual([{ channel: "post", at: sentAt }]);
});

test("of a message and a letter, the page tells what delivered the petition", async () => {
  const mailed = { name: "Mairie", email: "mairie-deux@factories.example" };
  const { ctx, petition, deliveryIds } = await makeSealedLetter(database.db, {
    recipients: [mailed, POSTED_RECIPIENT],
  });
  const [mail = "", post = ""] = deliveryIds;
  await database.db.delivery.update({ where: { id: mail }, data: { status: "failed" } });
  await decideDelivery({ ...ctx, now: LATER }, { deliveryId: mail, decision: "received" });
  const partly = { deliveredBy: "email", handed: { sent: 1, recipients: 2 } };
  expect(await readPublicPetition(database.db, petition.slug)).toMatchObject(partly);
  await markPosted({ ...ctx, now: LATER }, { deliveryId: post, day: NEXT_DAY });
  const view = await readPublicPetition(database.db, petition.slug);
  const handed = { sent: 2, recipients: 2 };
  expect(view).toMatchObject({ deliveredBy: "email", deliveredAt: LATER, handed });
  const checked = await readSealedLetter(database.db, view?.letterReference ?? "");
  expect(checked?.sendings.map(({ channel }) => channel)).toEqual(["email", "post"]);
});
