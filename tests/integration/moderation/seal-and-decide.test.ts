import { describe, expect, test } from "vitest";
import { declareAddresses } from "@/lib/addresses/declare-addresses";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { recoverDeliveries } from "@/lib/deliveries/recover-deliveries";
import { sealLetter } from "@/lib/letters/seal-letter";
import { decideAddress } from "@/lib/moderation/decide-address";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeReadyLetter } from "@/tests/factories/make-letter";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";
import { inside, whileHolding } from "@/tests/support/while-holding";

const database = useDatabase(20);
const system = { actor: { kind: "system" as const }, now: FACTORY_NOW, requestId: "test" };

/** A letter that can be sealed, to an address that moderators were asked about. */
async function askedLetter() {
  const email = `inconnue-${nextNumber()}@declared.example`;
  const made = await makeReadyLetter(database.db, {
    recipients: [{ name: "Mairie", email }],
    verified: false,
  });
  const { id: petitionId, communeInsee } = made.petition;
  await database.db.$transaction((tx) =>
    declareAddresses(tx, made.ctx, { communeInsee, petitionId, emails: [email] }),
  );
  const { id: addressId } = await database.db.declaredAddress.findFirstOrThrow({ where: { email } });
  const input = { petitionId, letterId: made.letterId, sha256: made.sha256 };
  return { ...made, email, addressId, input };
}
type Asked = Awaited<ReturnType<typeof askedLetter>>;

const word = (addressId: string, decision: "approved" | "refused") =>
  ({ addressId, decision, seen: "pending", reason: "Vu." }) as const;
const deliveriesOf = ({ letterId }: Asked) => database.db.delivery.findMany({ where: { letterId } });

async function expectQueuedOnce(made: Asked) {
  const [delivery, ...others] = await deliveriesOf(made);
  expect(others).toEqual([]);
  expect(delivery).toMatchObject({ status: "queued", email: made.email });
  expect(await jobsHolding(database.db, "send-delivery", delivery?.id ?? "none")).toHaveLength(1);
}

describe("approving at the very moment of sealing: queued once", () => {
  test("when the approval came first", async () => {
    const made = await askedLetter();
    const outcome = await whileHolding(
      database.db,
      async (tx) => {
        await decideAddress({ ...system, db: inside(tx) }, word(made.addressId, "approved"));
      },
      () => sealLetter(made.ctx, made.input),
    );
    expect(outcome).toBe("done");
    await expectQueuedOnce(made);
  });

  test("when the sealing came first", async () => {
    const made = await askedLetter();
    const outcome = await whileHolding(
      database.db,
      async (tx) => {
        await sealLetter({ ...made.ctx, db: inside(tx) }, made.input);
      },
      () => decideAddress({ ...system, db: database.db }, word(made.addressId, "approved")),
    );
    expect(outcome).toBe("done");
    await expectQueuedOnce(made);
  });

  test("whoever wins, many times over", async () => {
    for (let round = 0; round < 8; round++) {
      const made = await askedLetter();
      await Promise.all([
        sealLetter(made.ctx, made.input),
        decideAddress({ ...system, db: database.db }, word(made.addressId, "approved")),
      ]);
      await expectQueuedOnce(made);
    }
  });
});

describe("refusing at the very moment of sealing", () => {
  test("first: nothing is sealed, and the petition stays open", async () => {
    const made = await askedLetter();
    const outcome = await whileHolding(
      database.db,
      async (tx) => {
        await decideAddress({ ...system, db: inside(tx) }, word(made.addressId, "refused"));
      },
      () => sealLetter(made.ctx, made.input),
    );
    expect(outcome).toBe("address-refused");
    expect(await deliveriesOf(made)).toEqual([]);
    const petition = await database.db.petition.findUniqueOrThrow({ where: { id: made.petition.id } });
    expect(petition.status).toBe("open");
  });

  test("second: the message is stopped", async () => {
    const made = await askedLetter();
    await whileHolding(
      database.db,
      async (tx) => {
        await sealLetter({ ...made.ctx, db: inside(tx) }, made.input);
      },
      () => decideAddress({ ...system, db: database.db }, word(made.addressId, "refused")),
    );
    expect(await deliveriesOf(made)).toMatchObject([{ status: "refused" }]);
  });
});

test("another address given while the first one is approved: one of them has it, once", async () => {
  for (let round = 0; round < 6; round++) {
    const made = await askedLetter();
    await sealLetter(made.ctx, made.input);
    const [held] = await deliveriesOf(made);
    const email = `autre-${nextNumber()}@declared.example`;
    const settled = await Promise.allSettled([
      decideDelivery(made.ctx, { deliveryId: held?.id ?? "", decision: "send-again", email }),
      decideAddress({ ...system, db: database.db }, word(made.addressId, "approved")),
    ]);
    const [after] = await deliveriesOf(made);
    if (settled[0].status === "fulfilled") expect(after).toMatchObject({ status: "held", email });
    else await expectQueuedOnce(made);
  }
});

describe("the directory changes after publication", () => {
  test("an address that an import removed is declared when the letter is sealed", async () => {
    const made = await makeReadyLetter(database.db);
    await database.db.mairieDesk.updateMany({
      where: { communeInsee: made.petition.communeInsee },
      data: { goneAt: FACTORY_NOW },
    });
    const input = { petitionId: made.petition.id, letterId: made.letterId, sha256: made.sha256 };
    await sealLetter(made.ctx, input);
    const [delivery] = await database.db.delivery.findMany({ where: { letterId: made.letterId } });
    expect(delivery).toMatchObject({ status: "held" });
    const where = { petitionId: made.petition.id };
    expect(await database.db.declaredAddress.findMany({ where })).toMatchObject([{ decision: "pending" }]);
  });

  test("one that an import brought lets the message go by itself, once", async () => {
    const made = await askedLetter();
    await sealLetter(made.ctx, made.input);
    await makeMairieDesk(database.db, { emails: [made.email.toUpperCase()] });
    const recover = () => recoverDeliveries({ ...system, db: database.db });
    const found = await Promise.all([recover(), recover(), recover()]);
    expect(found.reduce((sum, { released }) => sum + released, 0)).toBe(1);
    const [delivery] = await deliveriesOf(made);
    expect(delivery).toMatchObject({ status: "queued" });
    expect(await jobsHolding(database.db, "send-delivery", delivery?.id ?? "none")).toHaveLength(1);
  });

  test("without that, a message that is held stays so, whatever the time", async () => {
    const made = await askedLetter();
    await sealLetter(made.ctx, made.input);
    const later = new Date(FACTORY_NOW.getTime() + 9 * 86_400_000);
    await recoverDeliveries({ ...system, now: later, db: database.db });
    expect(await deliveriesOf(made)).toMatchObject([{ status: "held" }]);
  });
});
