import { expect, test } from "vitest";
import { findPostedLetter } from "@/lib/deliveries/find-posted-letter";
import { readPosting } from "@/lib/deliveries/read-posting";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeReadyLetter, makeSealedLetter } from "@/tests/factories/make-letter";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { POSTED_RECIPIENT } from "@/tests/factories/posted-recipient";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const mailed = { name: "Mairie", email: "mairie@factories.example" };
const LATER = new Date(FACTORY_NOW.getTime() + 2 * 86_400_000);

const sealed = () => makeSealedLetter(database.db, { recipients: [POSTED_RECIPIENT, mailed] });

async function makeDesk(insee: string) {
  await database.db.mairieDesk.create({
    data: {
      ...{ id: "0f0f0f0f-0000-4000-8000-000000000001", insee, communeInsee: insee, name: "Mairie" },
      ...{ pivotCode: "", preferred: true, emails: [], phones: [], websites: [], openingHours: [] },
      contactForms: ["https://mairie.example/contact", "javascript:alert(1)"],
      ...{ addressLines: ["Hôtel de ville"], postalCode: "72999", town: "Essai", publicUrl: "" },
    },
  });
}

test("a letter that is posted is found with its address and what it says", async () => {
  const { ctx, petition, reference, deliveryIds } = await sealed();
  const input = { petitionId: petition.id, deliveryId: deliveryIds[0] ?? "" };
  expect(await findPostedLetter(database.db, ctx.actor, input)).toMatchObject({
    ...{ reference, sealedAt: FACTORY_NOW },
    cover: {
      letter: { reference, counts: { signatures: 5 } },
      pages: 2,
      addressee: {
        name: POSTED_RECIPIENT.name,
        function: POSTED_RECIPIENT.function,
        postalAddress: POSTED_RECIPIENT.postalAddress,
      },
    },
  });
});

test("a stranger’s, a message’s, another petition’s and none are not found", async () => {
  const { ctx, petition, deliveryIds } = await sealed();
  const [posted = "", message = ""] = deliveryIds;
  const stranger = contextOf(database.db, await makeUser(database.db));
  const other = await sealed();
  for (const [actor, petitionId, deliveryId] of [
    [stranger.actor, petition.id, posted],
    [ctx.actor, petition.id, message],
    [ctx.actor, other.petition.id, posted],
    [ctx.actor, petition.id, other.deliveryIds[0] ?? ""],
    [ctx.actor, "nulle-part", posted],
    [ctx.actor, petition.id, "nulle-part"],
  ] as const) {
    const finding = findPostedLetter(database.db, actor, { petitionId, deliveryId });
    await expect(finding).rejects.toMatchObject({ code: "not-found" });
  }
});

test("organisers are told when it may have been posted, and where else to write", async () => {
  const { ctx, petition, letterId, reference } = await sealed();
  await makeDesk(petition.communeInsee);
  expect(await readPosting(database.db, ctx.actor, petition.id, LATER)).toMatchObject({
    ...{ letterId, firstDay: "2026-11-21", lastDay: "2026-11-23" },
    mairieAddress: "Hôtel de ville\n72999 Essai",
    annexes: [],
    contactForms: ["https://mairie.example/contact"],
    announcement: { reference, signatures: 5, verifyUrl: expect.stringContaining(`/verifier/${reference}`) },
  });
});

test("nothing is told to a stranger, or before the letter is sealed", async () => {
  const { petition } = await sealed();
  const stranger = contextOf(database.db, await makeUser(database.db));
  expect(await readPosting(database.db, stranger.actor, petition.id, LATER)).toBeNull();
  const ready = await makeReadyLetter(database.db, { recipients: [POSTED_RECIPIENT] });
  expect(await readPosting(database.db, ready.ctx.actor, ready.petition.id, LATER)).toBeNull();
});
