import { expect, test } from "vitest";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { markPosted } from "@/lib/deliveries/mark-posted";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { POSTED_RECIPIENT } from "@/tests/factories/posted-recipient";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();
const email = "mairie-trouvee@factories.example";
const day = FACTORY_NOW.toISOString().slice(0, 10);

async function toPost() {
  const { ctx, petition, deliveryIds } = await makeSealedLetter(database.db, {
    recipients: [POSTED_RECIPIENT],
  });
  return { ctx, petition, deliveryId: deliveryIds[0] ?? "" };
}
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });

test("an address found meanwhile turns a letter to post into a message, which a moderator looks at first", async () => {
  const { ctx, deliveryId } = await toPost();
  await decideDelivery(ctx, { deliveryId, decision: "send-again", email });
  expect(await deliveryOf(deliveryId)).toMatchObject({
    ...{ status: "held", channel: "email", email, postalAddress: "" },
  });
  expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);
});

test("without an address there is nothing to send, and nobody received anything", async () => {
  const { ctx, deliveryId } = await toPost();
  for (const decision of ["send-again", "received"] as const) {
    const asking = decideDelivery(ctx, { deliveryId, decision });
    await expect(asking).rejects.toMatchObject({ code: "transition-refused" });
  }
  expect(await deliveryOf(deliveryId)).toMatchObject({ status: "to_post", channel: "post" });
  expect(await database.db.declaredAddress.count({ where: { email: "" } })).toBe(0);
});

test("what was posted is not mailed as well, nor the other way round", async () => {
  const posted = await toPost();
  await markPosted(posted.ctx, { deliveryId: posted.deliveryId, day });
  const mailing = decideDelivery(posted.ctx, {
    deliveryId: posted.deliveryId,
    decision: "send-again",
    email,
  });
  await expect(mailing).rejects.toMatchObject({ code: "transition-refused" });

  const both = await toPost();
  const { deliveryId } = both;
  const settled = await Promise.allSettled([
    markPosted(both.ctx, { deliveryId, day }),
    decideDelivery(both.ctx, { deliveryId, decision: "send-again", email }),
  ]);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});
