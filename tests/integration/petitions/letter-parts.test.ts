import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { readFileBytes } from "@/lib/files/read-file";
import { sendDelivery } from "@/lib/jobs/handlers/send-delivery";
import type { LetterContent } from "@/lib/letters/letter-content";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { readSealedLetter } from "@/lib/letters/read-sealed-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import type { OutgoingMail } from "@/lib/mail/send-mail";
import { addAnnex } from "@/lib/petitions/add-annex";
import { answerQuestion } from "@/lib/petitions/answer-question";
import type { DraftInput } from "@/lib/petitions/petition-form";
import { publishPetition } from "@/lib/petitions/publish-petition";
import { raiseAnnex } from "@/lib/petitions/raise-annex";
import { readOwnAnnexFile, readPublicAnnexFile } from "@/lib/petitions/read-annex-file";
import { readOwnPetition } from "@/lib/petitions/read-own-petition";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { removeAnnex } from "@/lib/petitions/remove-annex";
import { saveDraft } from "@/lib/petitions/save-draft";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { giveFile, makeReadyLetter, makeSealedLetter } from "@/tests/factories/make-letter";
import { makePetition } from "@/tests/factories/make-petition";
import { makeSignatures } from "@/tests/factories/make-signatures";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { recipient } from "@/tests/factories/recipient";
import { useDatabase } from "@/tests/support/database";
import { pdfFile, pngFile } from "@/tests/unit/files/sample-files";

const database = useDatabase(12);
const digest = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const SOMEBODY = "018f0000-0000-7000-8000-000000000000";
const PDF = { name: "plan.pdf", bytes: pdfFile() };
const PNG = { name: "photo.png", bytes: pngFile() };

async function own(fields: Parameters<typeof makePetition>[1] = {}) {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner, ...fields });
  return { petition, ctx: contextOf(database.db, owner) };
}
const stranger = async () => contextOf(database.db, await makeUser(database.db));
const auditOf = async (id: string) => {
  const where = { subject: `petition:${id}` };
  return (await database.db.auditEvent.findMany({ where, orderBy: { id: "asc" } })).map(
    ({ action }) => action,
  );
};
const parts = {
  questions: [
    { heading: "", text: "Combien à {{commune.nom}} ?" },
    { heading: "Budget", text: "Qui paie ?" },
  ],
  sources: [{ title: "Un article", url: "https://exemple.fr" }],
  meetingRequest: { slots: ["Lundi"], contact: "" },
};
const draft: DraftInput = {
  title: "Un banc",
  body: "Il faut un banc.",
  goal: 250,
  thresholdKind: "own",
  thresholdLabel: "",
  thresholdSource: "",
  coSigners: [],
  recipients: [recipient({ name: "Anna Ruiz", email: "maire@ville.example" })],
  salutation: "",
  closing: "",
  revision: 1,
  parts,
};

describe("questions, sources and a request to meet", () => {
  test("are saved with the draft, and published with their fields filled", async () => {
    const { petition, ctx } = await own({ status: "draft" });
    const revision = await saveDraft(ctx, petition.id, draft);
    expect((await readOwnPetition(ctx, petition.id)).parts).toMatchObject(parts);
    const { slug } = await publishPetition(ctx, { petitionId: petition.id, revision });
    const shown = await readPublicPetition(database.db, slug);
    const filled = [{ heading: "", text: "Combien à Le Mans ?" }, parts.questions[1]];
    expect(shown?.parts).toEqual({
      questions: filled.map((one) => ({ ...one, answer: "", answeredOn: null })),
      sources: parts.sources,
      meetingRequest: parts.meetingRequest,
      annexes: [],
    });
    const version = await database.db.petitionVersion.findFirst({ where: { petitionId: petition.id } });
    expect(version).toMatchObject({ questions: filled, sources: parts.sources });
  });

  test("stay as they are when a save does not speak of them, and go when it says none", async () => {
    const { petition, ctx } = await own({ status: "draft" });
    await saveDraft(ctx, petition.id, draft);
    const { parts: _parts, ...silent } = draft;
    await saveDraft(ctx, petition.id, { ...silent, revision: 2 });
    expect((await readOwnPetition(ctx, petition.id)).parts.questions).toHaveLength(2);
    const none = { questions: [], sources: [], meetingRequest: null };
    await saveDraft(ctx, petition.id, { ...draft, parts: none, revision: 3 });
    expect((await readOwnPetition(ctx, petition.id)).parts).toEqual({ ...none, annexes: [] });
  });

  test("keep a draft from being published while one is half typed, or holds an unknown field", async () => {
    const { petition, ctx } = await own({ status: "draft" });
    const questions = [
      { heading: "Budget", text: "" },
      { heading: "", text: "Et {{rien}} ?" },
    ];
    const revision = await saveDraft(ctx, petition.id, { ...draft, parts: { ...parts, questions } });
    await expect(publishPetition(ctx, { petitionId: petition.id, revision })).rejects.toMatchObject({
      code: "petition-incomplete",
      fields: { question_1_texte: "required", question_2_texte: "merge-field" },
    });
  });

  test("are not shown while the petition is suspended, and stand in its letter", async () => {
    const { petition, ctx } = await own();
    await database.db.question.create({
      data: { petitionId: petition.id, position: 1, heading: "", text: "Quand ?" },
    });
    await makeSignatures(database.db, petition, 1);
    const { letterId } = await prepareLetter(ctx, { petitionId: petition.id });
    const { content } = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    expect((content as LetterContent).parts).toEqual({ questions: [{ heading: "", text: "Quand ?" }] });
    await database.db.petition.update({
      where: { id: petition.id },
      data: { status: "suspended", suspendedFrom: "open", suspensionReason: "Essai." },
    });
    expect((await readPublicPetition(database.db, petition.slug))?.parts.questions).toEqual([]);
  });
});

describe("the mairie's answers", () => {
  const asked = async (fields: Parameters<typeof makePetition>[1] = { status: "delivered" }) => {
    const made = await own(fields);
    await database.db.question.create({
      data: { petitionId: made.petition.id, position: 1, heading: "", text: "Quand ?" },
    });
    return made;
  };
  const day = FACTORY_NOW.toISOString().slice(0, 10);
  const answer = { position: 1, answer: "En mars.", day };

  test("are shown with their day, replaced, and taken back", async () => {
    const { petition, ctx } = await asked();
    const said = async () => (await readPublicPetition(database.db, petition.slug))?.parts.questions;
    expect(await answerQuestion(ctx, { ...answer, petitionId: petition.id })).toBe(petition.slug);
    expect(await said()).toMatchObject([{ answer: "En mars.", answeredOn: new Date(`${day}T00:00:00Z`) }]);
    await answerQuestion(ctx, { ...answer, answer: "En avril.", petitionId: petition.id });
    expect(await said()).toMatchObject([{ answer: "En avril." }]);
    await answerQuestion(ctx, { ...answer, answer: "", day: "", petitionId: petition.id });
    expect(await said()).toMatchObject([{ answer: "", answeredOn: null }]);
    expect(await auditOf(petition.id)).toEqual(Array(3).fill("petition.answer-question"));
  });

  test("come after the delivery, on a day, to a question that is there, from its own collective", async () => {
    const { petition, ctx } = await asked();
    const input = { ...answer, petitionId: petition.id };
    await expect(answerQuestion(ctx, { ...input, day: "2020-01-01" })).rejects.toMatchObject({
      fields: { repondu_le: "answer-day" },
    });
    await expect(answerQuestion(ctx, { ...input, position: 2 })).rejects.toMatchObject({ code: "not-found" });
    await expect(answerQuestion(await stranger(), input)).rejects.toMatchObject({ code: "not-found" });
    const early = await asked({});
    await expect(
      answerQuestion(early.ctx, { ...answer, petitionId: early.petition.id }),
    ).rejects.toMatchObject({ code: "transition-refused" });
    expect(await auditOf(petition.id)).toEqual([]);
  });
});

describe("annexes", () => {
  test("are added in order, moved, downloaded and removed with their file", async () => {
    const { petition, ctx } = await own();
    const ids = { petitionId: petition.id };
    const first = await addAnnex(ctx, { ...ids, title: "  Plan de la place " }, PDF);
    const second = await addAnnex(ctx, { ...ids, title: "" }, PNG);
    await raiseAnnex(ctx, { ...ids, annexId: second.annexId });
    const shown = (await readPublicPetition(database.db, petition.slug))?.parts.annexes ?? [];
    expect(shown).toMatchObject([
      { id: second.annexId, title: "photo.png", mediaType: "image/png" },
      { id: first.annexId, title: "Plan de la place", mediaType: "application/pdf", name: "plan.pdf" },
    ]);
    const file = await readPublicAnnexFile(database.db, { slug: petition.slug, annexId: first.annexId });
    const bytes = await readFileBytes(database.db, file.fileId);
    expect(digest(bytes)).toBe(shown[1]?.sha256);
    await removeAnnex(ctx, { ...ids, annexId: first.annexId });
    expect(await database.db.storedFile.count({ where: { id: file.fileId } })).toBe(0);
    expect(await auditOf(petition.id)).toEqual([
      "petition.add-annex",
      "petition.add-annex",
      "petition.move-annex",
      "petition.remove-annex",
    ]);
  });

  test.each([
    ["nothing", null, "file-missing"],
    ["more than is read", { name: "gros.pdf", bytes: null }, "file-too-large"],
    ["a program called a PDF", { name: "plan.pdf", bytes: Buffer.from("MZ\x90\x00") }, "file-type"],
    [
      "a locked PDF",
      {
        name: "plan.pdf",
        bytes: Buffer.from(
          pdfFile().toString("latin1").replace("trailer\n<<", "trailer\n<< /Encrypt 9 0 R"),
          "latin1",
        ),
      },
      "file-encrypted",
    ],
  ] as const)("refuse %s", async (_what, given, reason) => {
    const { petition, ctx } = await own();
    const files = await database.db.storedFile.count();
    await expect(addAnnex(ctx, { petitionId: petition.id, title: "" }, given)).rejects.toMatchObject({
      code: "file-refused",
      fields: { fichier: reason },
    });
    expect(await database.db.storedFile.count()).toBe(files);
  });

  test("are five at most, even when two are added at once", async () => {
    const { petition, ctx } = await own();
    const add = () => addAnnex(ctx, { petitionId: petition.id, title: "" }, PNG);
    for (let count = 0; count < 4; count++) await add();
    const outcomes = await Promise.allSettled([add(), add()]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { fields: { fichier: "too-many-files" } },
    });
  });

  test("are nobody else's, and only public where the petition is", async () => {
    const { petition, ctx } = await own({ status: "draft" });
    const ids = { petitionId: petition.id };
    const { annexId } = await addAnnex(ctx, { ...ids, title: "" }, PDF);
    const other = await stranger();
    const missing = { code: "not-found" };
    await expect(addAnnex(other, { ...ids, title: "" }, PDF)).rejects.toMatchObject(missing);
    await expect(removeAnnex(other, { ...ids, annexId })).rejects.toMatchObject(missing);
    await expect(raiseAnnex(other, { ...ids, annexId })).rejects.toMatchObject(missing);
    await expect(removeAnnex(ctx, { ...ids, annexId: SOMEBODY })).rejects.toMatchObject(missing);
    await expect(readOwnAnnexFile(database.db, other.actor, { ...ids, annexId })).rejects.toMatchObject(
      missing,
    );
    expect(await readOwnAnnexFile(database.db, ctx.actor, { ...ids, annexId })).toMatchObject({
      name: "plan.pdf",
    });
    const publicly = { slug: petition.slug, annexId };
    await expect(readPublicAnnexFile(database.db, publicly)).rejects.toMatchObject(missing);
    await database.db.petition.update({
      where: { id: petition.id },
      data: { status: "suspended", suspendedFrom: "open", suspensionReason: "Essai." },
    });
    await expect(readPublicAnnexFile(database.db, publicly)).rejects.toMatchObject(missing);
    await expect(addAnnex(ctx, { ...ids, title: "" }, PDF)).rejects.toMatchObject({
      code: "transition-refused",
    });
  });

  test("added after the letter was prepared have it prepared again; sealed, they are what was sent", async () => {
    const made = await makeReadyLetter(database.db);
    const { ctx, petition } = made;
    const ids = { petitionId: petition.id };
    const { annexId } = await addAnnex(ctx, { ...ids, title: "Plan" }, PDF);
    await expect(
      sealLetter(ctx, { ...ids, letterId: made.letterId, sha256: made.sha256 }),
    ).rejects.toMatchObject({
      code: "letter-outdated",
    });
    const { letterId } = await prepareLetter(ctx, ids);
    await giveFile(database.db, letterId);
    await sealLetter(ctx, { ...ids, letterId, sha256: made.sha256 });
    const { reference } = await database.db.letter.findUniqueOrThrow({ where: { id: letterId } });
    const sealed = await readSealedLetter(database.db, reference);
    const sha256 = digest(PDF.bytes);
    expect(sealed?.annexes).toMatchObject([{ title: "Plan", name: "plan.pdf", sha256 }]);
    for (const change of [
      () => addAnnex(ctx, { ...ids, title: "" }, PDF),
      () => removeAnnex(ctx, { ...ids, annexId }),
      () => raiseAnnex(ctx, { ...ids, annexId }),
    ])
      await expect(change()).rejects.toMatchObject({ code: "letter-already-sealed" });
  });

  test("with a letter that is too heavy for a message are not sealed", async () => {
    const { ctx, petition, sha256 } = await makeReadyLetter(database.db);
    const ids = { petitionId: petition.id };
    await addAnnex(ctx, { ...ids, title: "" }, PDF);
    const { letterId } = await prepareLetter(ctx, ids);
    await giveFile(database.db, letterId);
    await database.db.letter.update({ where: { id: letterId }, data: { bytes: 15 * 1024 * 1024 } });
    await expect(sealLetter(ctx, { ...ids, letterId, sha256 })).rejects.toMatchObject({
      code: "letter-too-heavy",
    });
  });
});

test("annexes leave after the letter, and none that is not the one it names", async () => {
  const made = await makeReadyLetter(database.db);
  const ids = { petitionId: made.petition.id };
  await addAnnex(made.ctx, { ...ids, title: "Plan" }, PDF);
  await addAnnex(made.ctx, { ...ids, title: "Photo" }, PNG);
  const { letterId } = await prepareLetter(made.ctx, ids);
  await giveFile(database.db, letterId);
  await sealLetter(made.ctx, { ...ids, letterId, sha256: made.sha256 });
  const delivery = await database.db.delivery.findFirstOrThrow({ where: { letterId } });
  const mails: OutgoingMail[] = [];
  const tools = {
    db: database.db,
    now: () => FACTORY_NOW,
    send: async (mail: OutgoingMail) => void mails.push(mail),
  };
  await sendDelivery(tools, delivery.id);
  const [mail] = mails;
  expect(mail?.attachments?.map(({ filename, contentType }) => [filename, contentType])).toEqual([
    [expect.stringMatching(/^DOL-.*\.pdf$/), "application/pdf"],
    ["1 - plan.pdf", "application/pdf"],
    ["2 - photo.png", "image/png"],
  ]);
  expect(digest(mail?.attachments?.[1]?.content as Buffer)).toBe(digest(PDF.bytes));
  expect(mail?.text).toContain("Plan ; Photo");

  await database.db.storedFilePart.updateMany({ data: { bytes: Uint8Array.from([1]) } });
  const where = { id: delivery.id };
  await database.db.delivery.update({ where, data: { status: "queued", nextAttemptAt: null } });
  await sendDelivery(tools, delivery.id);
  expect(mails).toHaveLength(1);
  expect(await database.db.delivery.findUniqueOrThrow({ where })).toMatchObject({ status: "uncertain" });
});

test("a letter sealed before there were parts reads as it did", async () => {
  const { reference } = await makeSealedLetter(database.db);
  const letter = await database.db.letter.findUniqueOrThrow({ where: { reference } });
  expect(letter.content).not.toHaveProperty("parts");
  expect((await readSealedLetter(database.db, reference))?.annexes).toEqual([]);
});
