import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/context";
import type { AddressDecision } from "@/lib/db/generated/enums";
import { decideAddress } from "@/lib/moderation/decide-address";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeSealedLetter } from "@/tests/factories/make-letter";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(16);
const LATER = new Date(FACTORY_NOW.getTime() + 3_600_000);
const newEmail = () => `inconnue-${nextNumber()}@declared.example`;
const addressOf = (email: string) => database.db.declaredAddress.findFirstOrThrow({ where: { email } });
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const auditOf = (subject: string) =>
  database.db.auditEvent.findMany({ where: { subject }, orderBy: { id: "asc" } });
const actionsOf = async (subject: string) => (await auditOf(subject)).map(({ action }) => action);

/** A sealed letter whose one message waits for a decision about its address. */
async function heldLetter(email = newEmail()) {
  const recipients = [{ name: "Mairie", function: "Accueil", email: email.toUpperCase() }];
  const made = await makeSealedLetter(database.db, { recipients, verified: false });
  const { id: addressId } = await addressOf(email);
  return { ...made, email, addressId, deliveryId: made.deliveryIds[0] ?? "" };
}
async function moderator(role: "moderator" | "admin" = "moderator") {
  return contextOf(database.db, await makeUser(database.db, { role }), LATER);
}
type Word = { decision: "approved" | "refused"; seen?: AddressDecision; reason?: string };
const decide = (ctx: Context, addressId: string, { decision, seen = "pending", reason = "" }: Word) =>
  decideAddress(ctx, { addressId, decision, seen, reason });

describe("approving", () => {
  test("lets the letters go that waited, with their jobs, and says so to the collective", async () => {
    const { addressId, deliveryId, email, petition, ctx: organiser } = await heldLetter();
    expect(await deliveryOf(deliveryId)).toMatchObject({ status: "held" });
    expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);
    const ctx = await moderator();
    expect(await decide(ctx, addressId, { decision: "approved" })).toEqual({ changed: true });
    expect(await deliveryOf(deliveryId)).toMatchObject({ status: "queued", queuedAt: LATER });
    expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toHaveLength(1);
    expect(await addressOf(email)).toMatchObject({
      decision: "approved",
      decidedAt: LATER,
      decidedById: ctx.actor.userId,
      reason: null,
    });
    const [declared, approved] = await auditOf(`address:${addressId}`);
    expect(declared).toMatchObject({ action: "address.declare" });
    expect(approved).toMatchObject({
      action: "address.approve",
      actor: `user:${ctx.actor.userId}`,
      details: { from: "pending", deliveries: 1 },
    });
    expect(JSON.stringify(approved?.details)).not.toContain("@");
    expect(await actionsOf(`delivery:${deliveryId}`)).toEqual(["delivery.release"]);
    expect(await jobsHolding(database.db, "send-address-decision-mail", addressId)).toMatchObject([
      { payload: { addressId, petitionId: petition.id, userId: organiser.actor.userId } },
    ]);
    const after = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    expect(after.status).toBe("closed");
  });

  test("reaches every petition of the commune, and no other commune's", async () => {
    const email = newEmail();
    const [one, two] = [await heldLetter(email), await heldLetter(email)];
    const elsewhere = await makeSealedLetter(database.db, {
      communeInsee: "79191",
      recipients: [{ name: "Mairie", email }],
      verified: false,
    });
    await decide(await moderator(), one.addressId, { decision: "approved" });
    for (const { deliveryId } of [one, two]) {
      expect(await deliveryOf(deliveryId)).toMatchObject({ status: "queued" });
    }
    expect(await deliveryOf(elsewhere.deliveryIds[0] ?? "")).toMatchObject({ status: "held" });
    expect(await jobsHolding(database.db, "send-address-decision-mail", one.addressId)).toHaveLength(2);
  });
});

describe("refusing", () => {
  test("stops what waited, and says why", async () => {
    const { addressId, deliveryId, email } = await heldLetter();
    const ctx = await moderator("admin");
    await decide(ctx, addressId, { decision: "refused", reason: "Ce n’est pas la mairie." });
    expect(await deliveryOf(deliveryId)).toMatchObject({ status: "refused", lastAnswer: null });
    expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);
    expect(await addressOf(email)).toMatchObject({ decision: "refused", reason: "Ce n’est pas la mairie." });
    expect((await auditOf(`address:${addressId}`)).at(-1)).toMatchObject({
      action: "address.refuse",
      details: { from: "pending", deliveries: 1, reason: "Ce n’est pas la mairie." },
    });
    expect(await actionsOf(`delivery:${deliveryId}`)).toEqual(["delivery.refuse"]);
    expect(await jobsHolding(database.db, "send-address-decision-mail", addressId)).toHaveLength(1);
  });

  test("tells a petition that is not sealed yet, and nobody of one that is a draft", async () => {
    const { addressId, email } = await heldLetter();
    const open = await makePetition(database.db, { recipients: [{ name: "Mairie", email }] });
    const draft = await makePetition(database.db, {
      status: "draft",
      recipients: [{ name: "Mairie", email }],
    });
    await decide(await moderator(), addressId, { decision: "refused", reason: "Non." });
    const told = await jobsHolding(database.db, "send-address-decision-mail", addressId);
    const petitions = told.map(({ payload }) => payload.petitionId);
    expect(petitions).toContain(open.id);
    expect(petitions).not.toContain(draft.id);
  });
});

describe("taking a decision back", () => {
  test("a refusal after an approval reaches only what has not left", async () => {
    const email = newEmail();
    const letters = [await heldLetter(email), await heldLetter(email), await heldLetter(email)];
    const [waiting, sending, sent] = letters.map(({ deliveryId }) => deliveryId) as [string, string, string];
    const { addressId } = letters[0] as (typeof letters)[number];
    const ctx = await moderator();
    await decide(ctx, addressId, { decision: "approved" });
    const set = (id: string, status: "sending" | "sent") =>
      database.db.delivery.update({ where: { id }, data: { status } });
    await set(sending, "sending");
    await set(sent, "sent");
    await decide(ctx, addressId, { decision: "refused", seen: "approved", reason: "Erreur." });
    expect(await deliveryOf(waiting)).toMatchObject({ status: "refused" });
    expect(await deliveryOf(sending)).toMatchObject({ status: "sending" });
    expect(await deliveryOf(sent)).toMatchObject({ status: "sent" });
    expect(await actionsOf(`address:${addressId}`)).toEqual([
      "address.declare",
      "address.approve",
      "address.refuse",
    ]);
  });

  test("an approval after a refusal lets nothing leave by itself: organisers ask again", async () => {
    const { addressId, deliveryId } = await heldLetter();
    const ctx = await moderator();
    await decide(ctx, addressId, { decision: "refused", reason: "Non." });
    await decide(ctx, addressId, { decision: "approved", seen: "refused" });
    expect(await deliveryOf(deliveryId)).toMatchObject({ status: "refused" });
    expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toEqual([]);
    // They are told; the mail of the refusal, which had not left, is replaced.
    expect(await jobsHolding(database.db, "send-address-decision-mail", addressId)).toHaveLength(1);
  });
});

describe("refused, and nothing changes", () => {
  const untouched = async ({ addressId, deliveryId, email }: Awaited<ReturnType<typeof heldLetter>>) => {
    expect(await deliveryOf(deliveryId)).toMatchObject({ status: "held" });
    expect(await addressOf(email)).toMatchObject({ decision: "pending", decidedAt: null });
    expect(await actionsOf(`address:${addressId}`)).toEqual(["address.declare"]);
  };

  test("to organisers, visitors and signers: it is not there", async () => {
    const held = await heldLetter();
    const base = { db: database.db, now: LATER, requestId: "test" };
    const strangers: Context[] = [
      held.ctx,
      { ...base, actor: { kind: "anonymous", client: "192.0.2.1" } },
      { ...base, actor: { kind: "signer", signatureId: held.petition.id } },
    ];
    for (const ctx of strangers) {
      const deciding = decide(ctx, held.addressId, { decision: "approved" });
      await expect(deciding).rejects.toMatchObject({ code: "not-found" });
    }
    await untouched(held);
  });

  test("to a moderator who was revoked since the request began", async () => {
    const held = await heldLetter();
    const ctx = await moderator();
    await database.db.user.update({ where: { id: ctx.actor.userId }, data: { role: "organiser" } });
    const deciding = decide(ctx, held.addressId, { decision: "approved" });
    await expect(deciding).rejects.toMatchObject({ code: "not-found" });
    await untouched(held);
  });

  test("about what does not exist", async () => {
    const ctx = await moderator();
    for (const id of [ctx.actor.userId, "1 OR 1"]) {
      await expect(decide(ctx, id, { decision: "approved" })).rejects.toMatchObject({ code: "not-found" });
    }
  });
});

describe("two moderators at once", () => {
  test("who agree are heard once", async () => {
    const { addressId, deliveryId } = await heldLetter();
    const contexts = await Promise.all([1, 2, 3, 4].map(() => moderator()));
    const answers = await Promise.all(
      contexts.map((ctx) => decide(ctx, addressId, { decision: "approved" })),
    );
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await jobsHolding(database.db, "send-delivery", deliveryId)).toHaveLength(1);
    expect(await actionsOf(`address:${addressId}`)).toEqual(["address.declare", "address.approve"]);
  });

  test("who disagree: one of them learns of the other", async () => {
    const { addressId } = await heldLetter();
    const [one, two] = [await moderator(), await moderator()];
    const settled = await Promise.allSettled([
      decide(one, addressId, { decision: "approved" }),
      decide(two, addressId, { decision: "refused", reason: "Non." }),
    ]);
    const codes = settled.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
    expect(codes).toEqual(["conflict"]);
    expect(await actionsOf(`address:${addressId}`)).toHaveLength(2);
  });
});
