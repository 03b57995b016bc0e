import { describe, expect, test } from "vitest";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { giveFile, makeReadyLetter, makeSealedLetter } from "@/tests/factories/make-letter";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures, type SignatureFields } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { personName } from "@/tests/factories/people";
import { useDatabase } from "@/tests/support/database";
import { jobsHolding } from "@/tests/support/jobs";

const database = useDatabase(20);

async function petitionWith(
  signatures: number,
  overrides: Parameters<typeof makePetition>[1] = {},
  of: (index: number) => Partial<SignatureFields> = () => ({}),
) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...overrides });
  await makeSignatures(database.db, petition, signatures, of);
  return { petition, ctx: contextOf(database.db, owner), input: { petitionId: petition.id } };
}
const nameOf = (index: number) => Object.values(personName(index)).join(" ");
const lettersOf = (petitionId: string) => database.db.letter.findMany({ where: { petitionId } });
const listOf = (letterId: string) =>
  database.db.letterSignatory.findMany({ where: { letterId }, orderBy: { position: "asc" } });

describe("preparing", () => {
  test("freezes the text, the recipients and the list, and has the file compiled", async () => {
    const { petition, ctx, input } = await petitionWith(6, { coSigners: ["Vélo en Sarthe"] }, (index) => ({
      status: index === 1 ? "pending" : index === 2 ? "withdrawn" : "confirmed",
      showName: false,
    }));
    const { letterId } = await prepareLetter(ctx, input);
    const [letter] = await lettersOf(petition.id);
    expect(letter).toMatchObject({
      id: letterId,
      status: "preparing",
      signatureCount: 4,
      residentCount: 2,
      sha256: null,
      sealedAt: null,
      preparedAt: FACTORY_NOW,
    });
    expect(letter?.reference).toMatch(/^DOL-72181-/);
    const content = letter?.content as LetterContent;
    expect(content).toMatchObject({
      reference: letter?.reference,
      subject: petition.title,
      organisations: [{ name: "Vélo en Sarthe", url: "", confirmed: false }],
      counts: { signatures: 4, residents: 2, elsewhere: 2 },
      placeAndDate: "Au Mans, le 21 novembre 2026",
    });
    expect((await listOf(letterId)).map(({ position, name }) => [position, name])).toEqual(
      [0, 3, 4, 5].map((index, rank) => [rank + 1, nameOf(index)]),
    );
    expect(await jobsHolding(database.db, "compile-letter", letterId)).toMatchObject([
      { payload: { letterId }, maxAttempts: 3 },
    ]);
    const audit = await database.db.auditEvent.findMany({ where: { subject: `petition:${petition.id}` } });
    expect(audit).toMatchObject([{ action: "letter.prepare", details: { letterId } }]);
  });

  test("lists in the order in which people confirmed", async () => {
    const { ctx, input } = await petitionWith(3, {}, (index) => ({
      lastName: `Numéro ${index}`,
      createdAt: new Date(FACTORY_NOW.getTime() - index * 60_000),
    }));
    const { letterId } = await prepareLetter(ctx, input);
    const names = (await listOf(letterId)).map(({ name }) => name.slice(-1));
    expect(names).toEqual(["2", "1", "0"]);
  });

  test("takes a closed petition too", async () => {
    const { ctx, input } = await petitionWith(1, { status: "closed" });
    await expect(prepareLetter(ctx, input)).resolves.toBeTruthy();
  });

  test("again replaces a letter that was ready, its list and its file", async () => {
    const { ctx, petition, letterId } = await makeReadyLetter(database.db);
    const again = await prepareLetter(ctx, { petitionId: petition.id });
    expect((await lettersOf(petition.id)).map(({ id }) => id)).toEqual([again.letterId]);
    expect(await listOf(letterId)).toEqual([]);
    expect(await database.db.letterFilePart.count({ where: { letterId } })).toBe(0);
  });

  test("clicked by five at once, it is prepared once", async () => {
    const { ctx, petition, input } = await petitionWith(2);
    const made = await Promise.all(Array.from({ length: 5 }, () => prepareLetter(ctx, input)));
    expect(new Set(made.map(({ letterId }) => letterId)).size).toBe(1);
    expect(await lettersOf(petition.id)).toHaveLength(1);
    expect(await jobsHolding(database.db, "compile-letter", made[0]?.letterId ?? "")).toHaveLength(1);
  });

  test("one that stayed in preparation can be prepared again, once nobody can be at it", async () => {
    const { ctx, petition, input } = await petitionWith(1);
    const { letterId } = await prepareLetter(ctx, input);
    const minutesLater = (minutes: number) => new Date(FACTORY_NOW.getTime() + minutes * 60_000);
    expect((await prepareLetter({ ...ctx, now: minutesLater(19) }, input)).letterId).toBe(letterId);
    const stalled = await readOwnLetter(database.db, ctx.actor, petition.id, minutesLater(20));
    expect(stalled.letter).toMatchObject({ status: "preparing", stalled: true });
    expect((await prepareLetter({ ...ctx, now: minutesLater(20) }, input)).letterId).not.toBe(letterId);
  });
});

describe("refused, and nothing is left behind", () => {
  async function refusal(preparing: Promise<unknown>, petitionId: string, code: string) {
    const before = await lettersOf(petitionId);
    await expect(preparing).rejects.toMatchObject({ code });
    expect(await lettersOf(petitionId)).toEqual(before);
  }

  test.each<[PetitionStatus, string]>([
    ["draft", "transition-refused"],
    ["suspended", "transition-refused"],
    ["delivered", "transition-refused"],
  ])("a petition that is %s", async (status, code) => {
    const { ctx, petition, input } = await petitionWith(1, { status });
    await refusal(prepareLetter(ctx, input), petition.id, code);
  });

  test("without recipients", async () => {
    const { ctx, petition, input } = await petitionWith(1, { recipients: [] });
    await refusal(prepareLetter(ctx, input), petition.id, "no-recipient");
  });

  test("without a confirmed signature", async () => {
    const { ctx, petition, input } = await petitionWith(2, {}, () => ({ status: "pending" }));
    await refusal(prepareLetter(ctx, input), petition.id, "no-signature");
    expect(await database.db.auditEvent.count({ where: { subject: `petition:${petition.id}` } })).toBe(0);
  });

  test("once sealed", async () => {
    const { ctx, petition } = await makeSealedLetter(database.db);
    await refusal(prepareLetter(ctx, { petitionId: petition.id }), petition.id, "letter-already-sealed");
  });

  test.each(["somebody else's", "no", "a malformed"])("%s petition is not found", async (whose) => {
    const { petition } = await petitionWith(1);
    const stranger = contextOf(database.db, await makeUser(database.db));
    const petitionId = { "somebody else's": petition.id, no: stranger.actor.userId, "a malformed": "1 OR 1" }[
      whose
    ] as string;
    await expect(prepareLetter(stranger, { petitionId })).rejects.toMatchObject({ code: "not-found" });
    const reading = readOwnLetter(database.db, stranger.actor, petitionId, FACTORY_NOW);
    await expect(reading).rejects.toMatchObject({ code: "not-found" });
    expect(await lettersOf(petition.id)).toEqual([]);
  });
});

describe("what changed since is said", () => {
  const viewOf = ({ ctx, petition }: Awaited<ReturnType<typeof makeReadyLetter>>) =>
    readOwnLetter(database.db, ctx.actor, petition.id, FACTORY_NOW);

  test("nothing did", async () => {
    const made = await makeReadyLetter(database.db);
    expect(await viewOf(made)).toMatchObject({
      mayPrepare: true,
      letter: { status: "ready", outdated: null, newSignatures: 0, stalled: false },
      deliveries: [],
    });
    expect((await viewOf(made)).letter).not.toHaveProperty("content");
  });

  test("signatures confirmed since may be taken in", async () => {
    const made = await makeReadyLetter(database.db);
    await makeSignatures(database.db, made.petition, 3);
    await makeSignatures(database.db, made.petition, 2, { status: "pending" });
    expect((await viewOf(made)).letter).toMatchObject({ outdated: null, newSignatures: 3 });
  });

  test("a withdrawal must be taken out", async () => {
    const made = await makeReadyLetter(database.db);
    await makeSignatures(database.db, made.petition, 1);
    const [first] = await listOf(made.letterId);
    await database.db.signature.delete({ where: { id: first?.signatureId ?? "" } });
    expect((await viewOf(made)).letter).toMatchObject({ outdated: "withdrawals", newSignatures: 1 });
  });

  test.each<[string, (made: Awaited<ReturnType<typeof makeReadyLetter>>) => Promise<unknown>]>([
    [
      "the closing",
      ({ petition }) =>
        database.db.petition.update({ where: { id: petition.id }, data: { closing: "Bien à vous." } }),
    ],
    [
      "the sender's address",
      ({ petition }) =>
        database.db.collective.update({
          where: { id: petition.collectiveId },
          data: { postalAddress: "3, rue Neuve\n72000 Le Mans" },
        }),
    ],
    [
      "a recipient's mailbox, which the letter does not show",
      ({ petition }) =>
        database.db.recipient.updateMany({
          where: { petitionId: petition.id },
          data: { email: "autre@factories.example" },
        }),
    ],
  ])("another letter would be made: %s", async (_what, change) => {
    const made = await makeReadyLetter(database.db);
    await change(made);
    expect((await viewOf(made)).letter).toMatchObject({ outdated: "content" });
    await prepareLetter(made.ctx, { petitionId: made.petition.id }).then(({ letterId }) =>
      giveFile(database.db, letterId),
    );
    expect((await viewOf(made)).letter).toMatchObject({ outdated: null });
  });
});
