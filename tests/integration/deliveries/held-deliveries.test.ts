import { describe, expect, test } from "vitest";
import { claimDelivery } from "@/lib/deliveries/claim-delivery";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { settleDelivery } from "@/lib/deliveries/settle-delivery";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeReadyLetter, makeSealedLetter } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase();
const newEmail = () => `inconnue-${nextNumber()}@declared.example`;
const deliveryOf = (id: string) => database.db.delivery.findUniqueOrThrow({ where: { id } });
const decisionOf = (email: string) =>
  database.db.declaredAddress.findFirst({ where: { email }, select: { decision: true, reason: true } });

async function held(status: "held" | "refused" | "failed" | "uncertain" = "held") {
  const email = newEmail();
  const made = await makeSealedLetter(database.db, {
    recipients: [{ name: "Mairie", email }],
    verified: false,
  });
  const id = made.deliveryIds[0] ?? "";
  await database.db.delivery.update({ where: { id }, data: { status } });
  return { ...made, email, id };
}
const setDecision = (email: string, decision: "approved" | "refused") =>
  database.db.declaredAddress.updateMany({ where: { email }, data: { decision, reason: "Vu." } });
const sendTo = (ctx: Parameters<typeof decideDelivery>[0], deliveryId: string, email?: string) =>
  decideDelivery(ctx, { deliveryId, decision: "send-again", ...(email ? { email } : {}) });

describe("sealing", () => {
  test("holds what nobody vouches for, and lets the rest go", async () => {
    const [known, unknown] = [newEmail(), newEmail()];
    await makeMairieDesk(database.db, { emails: [known] });
    const { letterId, petition } = await makeSealedLetter(database.db, {
      verified: false,
      recipients: [
        { name: "Mairie", email: known },
        { name: "Voisin", email: unknown },
      ],
    });
    const [first, second] = await database.db.delivery.findMany({
      where: { letterId },
      orderBy: { position: "asc" },
    });
    expect([first?.status, second?.status]).toEqual(["queued", "held"]);
    expect(await jobsHolding(database.db, "send-delivery", first?.id ?? "")).toHaveLength(1);
    expect(await jobsHolding(database.db, "send-delivery", second?.id ?? "")).toEqual([]);
    expect(await claimDelivery(database.db, second?.id ?? "", FACTORY_NOW)).toBeNull();
    const audit = await database.db.auditEvent.findMany({ where: { subject: `letter:${letterId}` } });
    expect(audit).toMatchObject([{ details: { messages: 2, held: 1 } }]);
    const after = await database.db.petition.findUniqueOrThrow({ where: { id: petition.id } });
    expect(after.status).toBe("closed");
  });

  test("to an address that was refused changes nothing: it can still be corrected", async () => {
    const email = newEmail();
    const made = await makeReadyLetter(database.db, {
      recipients: [{ name: "Mairie", email }],
      verified: false,
    });
    await database.db.declaredAddress.create({
      data: { communeInsee: "72181", email, decision: "refused", requestedAt: FACTORY_NOW },
    });
    const input = { petitionId: made.petition.id, letterId: made.letterId, sha256: made.sha256 };
    await expect(sealLetter(made.ctx, input)).rejects.toMatchObject({ code: "address-refused" });
    const letter = await database.db.letter.findUniqueOrThrow({ where: { id: made.letterId } });
    expect(letter).toMatchObject({ status: "ready", sealedAt: null });
    expect(await database.db.delivery.count({ where: { letterId: made.letterId } })).toBe(0);
  });
});

describe("another address", () => {
  test.each(["held", "refused", "failed"] as const)(
    "for one that is %s is held in its turn",
    async (from) => {
      const { ctx, id } = await held(from);
      const email = newEmail();
      await sendTo(ctx, id, email);
      expect(await deliveryOf(id)).toMatchObject({ status: "held", email });
      expect(await decisionOf(email)).toMatchObject({ decision: "pending" });
      expect(await jobsHolding(database.db, "send-delivery", id)).toEqual([]);
      const audit = await database.db.auditEvent.findFirst({ where: { subject: `delivery:${id}` } });
      expect(audit).toMatchObject({
        action: "delivery.send-again",
        details: { from, readdressed: true, held: true },
      });
    },
  );

  test.each(["held", "refused", "failed"] as const)(
    "for one that is %s leaves at once when it is the mairie's",
    async (from) => {
      const { ctx, id } = await held(from);
      const email = newEmail();
      await makeMairieDesk(database.db, { emails: [email] });
      await sendTo(ctx, id, email);
      expect(await deliveryOf(id)).toMatchObject({ status: "queued", email });
      expect(await jobsHolding(database.db, "send-delivery", id)).toHaveLength(1);
    },
  );

  test("that was refused for the commune is refused again, and changes nothing", async () => {
    const other = await held();
    await setDecision(other.email, "refused");
    const { ctx, id } = await held();
    const before = await deliveryOf(id);
    await expect(sendTo(ctx, id, other.email.toUpperCase())).rejects.toMatchObject({
      code: "address-refused",
      fields: { email: "address-refused" },
    });
    expect(await deliveryOf(id)).toEqual(before);
  });

  test("the same again, once it is accepted after all, leaves", async () => {
    const { ctx, id, email } = await held("refused");
    await setDecision(email, "refused");
    await expect(sendTo(ctx, id, email)).rejects.toMatchObject({ code: "address-refused" });
    await setDecision(email, "approved");
    await sendTo(ctx, id, email);
    expect(await deliveryOf(id)).toMatchObject({ status: "queued" });
  });
});

describe("trying again", () => {
  test("is no way around a decision", async () => {
    const { ctx, id, email } = await held("uncertain");
    await sendTo(ctx, id);
    expect(await deliveryOf(id)).toMatchObject({ status: "held" });
    await setDecision(email, "refused");
    await database.db.delivery.update({ where: { id }, data: { status: "uncertain" } });
    await expect(sendTo(ctx, id)).rejects.toMatchObject({ code: "address-refused" });
  });

  test.each(["held", "refused"] as const)("one that is %s cannot be taken as received", async (status) => {
    const { ctx, id } = await held(status);
    const taking = decideDelivery(ctx, { deliveryId: id, decision: "received" });
    await expect(taking).rejects.toMatchObject({ code: "transition-refused" });
  });

  test("by the machine ends when the address is refused while a try is under way", async () => {
    const { id, email } = await held();
    await database.db.delivery.update({ where: { id }, data: { status: "queued" } });
    const claimed = await claimDelivery(database.db, id, FACTORY_NOW);
    if (!claimed) throw new Error("nothing to claim");
    await setDecision(email, "refused");
    const ctx = { db: database.db, actor: { kind: "system" }, now: FACTORY_NOW, requestId: "test" } as const;
    await settleDelivery(ctx, claimed, "temporary", "451 later");
    expect(await deliveryOf(id)).toMatchObject({ status: "refused", nextAttemptAt: null, lastAnswer: null });
    expect(await jobsHolding(database.db, "send-delivery", id)).toEqual([]);
  });
});

test("organisers see where each address stands, and why one was refused", async () => {
  const { ctx, petition, email } = await held();
  const read = () => readOwnLetter(database.db, ctx.actor, petition.id, FACTORY_NOW);
  expect((await read()).deliveries).toMatchObject([{ status: "held", standing: "pending", refusal: "" }]);
  await setDecision(email, "refused");
  expect((await read()).deliveries).toMatchObject([{ standing: "refused", refusal: "Vu." }]);
  expect((await read()).letter?.recipients).toMatchObject([{ email, standing: "refused" }]);
});
