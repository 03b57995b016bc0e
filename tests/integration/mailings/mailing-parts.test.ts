import { describe, expect, test } from "vitest";
import { sendMailingTest } from "@/lib/jobs/handlers/send-mailing-test";
import { sendMailings } from "@/lib/jobs/handlers/send-mailings";
import type { LetterContent } from "@/lib/letters/letter-content";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";
import type { OutgoingMail } from "@/lib/mail/send-mail";
import {
  addMailingAnnex,
  listMailingAnnexes,
  readMailingAnnexFile,
  removeMailingAnnex,
} from "@/lib/mailings/annexes";
import { readMailingConfirmation } from "@/lib/mailings/read-confirmation";
import { readCopy } from "@/lib/mailings/read-copy";
import { readMailing } from "@/lib/mailings/read-mailing";
import { saveMailing } from "@/lib/mailings/save-mailing";
import { textToPlain } from "@/lib/text/text-to-plain";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeDepartment } from "@/tests/factories/make-department";
import { composeAll, type MadeMailing, makeMailing, seal } from "@/tests/factories/make-mailing";
import { makePetition } from "@/tests/factories/make-petition";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { pdfFile, pngFile } from "@/tests/unit/files/sample-files";

const database = useDatabase(12);
let department: Promise<string[]> | undefined;
const insees = async () => {
  department ??= makeDepartment(database.db, "90");
  return (await department).slice(0, 3);
};

const PDF = { name: "texte.pdf", bytes: pdfFile({ pages: 2 }) };
const TEXT = {
  ...{ title: "Une école {{commune.a}}", closing: "", coSigners: "", place: "Belfort", petitionId: null },
  body: "Nous écrivons à la mairie {{commune.de}}[^1].\n\n[^1]: Une note de bas de page.",
};
const PARTS = {
  questions: [
    { heading: "Budget {{commune.de}}", text: "Combien de caméras {{commune.a}} ?" },
    { heading: "Budget {{commune.de}}", text: "Qui paie ?" },
  ],
  sources: [{ title: "Un arrêté {{commune.de}}", url: "https://exemple.fr/a" }],
  meetingRequest: { slots: ["Un soir {{commune.a}}"], contact: "" },
};

async function letterToMany(fields: Partial<typeof TEXT> & { petitionId?: string | null } = {}) {
  const made = await makeMailing(database.db, {
    choice: { kind: "list", text: (await insees()).join("\n") },
  });
  const save = (changes: object = {}) =>
    saveMailing(made.ctx, made.id, { ...TEXT, ...fields, parts: PARTS, revision: 1, ...changes });
  return { ...made, save };
}
const stranger = async () => contextOf(database.db, await makeUser(database.db));
const auditOf = async ({ id }: MadeMailing) => {
  const events = await database.db.auditEvent.findMany({ where: { subject: `mailing:${id}` } });
  return events.map(({ action }) => action);
};

describe("questions, sources and a request to meet", () => {
  test("are filled in each copy, and set in its file", { timeout: 60_000 }, async () => {
    const made = await letterToMany();
    await made.save();
    expect((await readMailing(made.ctx, made.id)).parts).toEqual(PARTS);
    const { content, problems } = await readCopy(made.ctx, made.id, 1);
    expect(problems).toEqual([]);
    expect(content.subject).toBe("Une école à Andelnans");
    expect(content.parts).toEqual({
      questions: [
        { heading: "Budget d’Andelnans", text: "Combien de caméras à Andelnans ?" },
        { heading: "Budget d’Andelnans", text: "Qui paie ?" },
      ],
      sources: [{ title: "Un arrêté d’Andelnans", url: "https://exemple.fr/a" }],
      meeting: { slots: ["Un soir à Andelnans"], contact: "" },
    });
    const [file] = await compileCopies([{ content, createdAt: FACTORY_NOW }]);
    expect(file?.subarray(0, 5).toString()).toBe("%PDF-");
  });

  test("with a field that cannot be filled keep the letter from leaving, and say where", async () => {
    const made = await letterToMany();
    const questions = [{ heading: "", text: "Et {{commune.truc}} ?" }];
    await made.save({ parts: { ...PARTS, questions } });
    const { problems } = await readMailingConfirmation(made.ctx, made.id);
    expect(problems).toMatchObject([{ field: "question_1_texte", kind: "unknown", count: 3 }]);
    await expect(seal(made.ctx, made.id)).rejects.toMatchObject({ code: "mailing-field-unfilled" });
  });

  test("a heading without a question, or a note that is not there, keeps it too", async () => {
    const made = await letterToMany();
    await made.save({ parts: { ...PARTS, questions: [{ heading: "Seule", text: "" }] } });
    await expect(seal(made.ctx, made.id)).rejects.toMatchObject({
      code: "mailing-incomplete",
      fields: { question_1_texte: "required" },
    });
    await made.save({ body: "Un appel[^2].", revision: 2 });
    await expect(seal(made.ctx, made.id)).rejects.toMatchObject({ fields: { texte: "unknown-footnote" } });
  });
});

describe("the petition it speaks of", () => {
  test("stands at the end of every copy's text, with its address", async () => {
    const made = await letterToMany();
    const petition = await makePetition(database.db, { collective: made.collective, title: "Un banc" });
    await made.save({ petitionId: petition.id });
    const { content } = await readCopy(made.ctx, made.id, 2);
    const url = `http://localhost:3000/petitions/${petition.slug}`;
    expect(content.petition.url).toMatch(new RegExp(`/petitions/${petition.slug}$`));
    expect(textToPlain(content.body)).toContain("pétition «\u202fUn banc\u202f»");
    expect(JSON.stringify(content.body)).toContain(new URL(url).pathname);
  });

  test.each(["draft", "suspended"] as const)("is public: a %s one is refused", async (status) => {
    const made = await letterToMany();
    const { id } = await makePetition(database.db, { collective: made.collective, status });
    await expect(made.save({ petitionId: id })).rejects.toMatchObject({ fields: { petition: "required" } });
  });

  test("is the collective's own", async () => {
    const made = await letterToMany();
    const { id } = await makePetition(database.db);
    await expect(made.save({ petitionId: id })).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("files", () => {
  test("are checked by content, listed, taken away, and downloaded by one's own alone", async () => {
    const made = await letterToMany();
    const input = { mailingId: made.id, title: "" };
    const annexId = await addMailingAnnex(made.ctx, { ...input, title: "Le texte" }, PDF);
    await addMailingAnnex(made.ctx, input, { name: "photo.png", bytes: pngFile() });
    const listed = await listMailingAnnexes(made.ctx, made.id);
    expect(listed).toMatchObject([{ title: "Le texte", pages: 2 }, { title: "photo.png" }]);
    await expect(
      addMailingAnnex(made.ctx, input, { name: "a.pdf", bytes: Buffer.from("MZ\x90") }),
    ).rejects.toMatchObject({ code: "file-refused", fields: { fichier: "file-type" } });
    await expect(addMailingAnnex(made.ctx, input, { name: "b.pdf", bytes: null })).rejects.toMatchObject({
      fields: { fichier: "file-too-large" },
    });
    const other = await stranger();
    await expect(addMailingAnnex(other, input, PDF)).rejects.toMatchObject({ code: "not-found" });
    expect(await listMailingAnnexes(other, made.id)).toEqual([]);
    const which = { mailingId: made.id, annexId };
    expect(await readMailingAnnexFile(database.db, made.ctx.actor, which)).toMatchObject({ pages: 2 });
    await expect(readMailingAnnexFile(database.db, other.actor, which)).rejects.toMatchObject({
      code: "not-found",
    });
    const moderator = await makeUser(database.db, { role: "moderator" });
    await expect(
      readMailingAnnexFile(database.db, contextOf(database.db, moderator).actor, which),
    ).rejects.toMatchObject({ code: "not-found" });
    await expect(removeMailingAnnex(other, which)).rejects.toMatchObject({ code: "not-found" });
    await removeMailingAnnex(made.ctx, which);
    await expect(removeMailingAnnex(made.ctx, which)).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.storedFile.count({ where: { id: annexId } })).toBe(0);
    expect(await auditOf(made)).toEqual(
      expect.arrayContaining(["mailing.add-annex", "mailing.remove-annex"]),
    );
  });

  test("are five at most, however fast they are added", async () => {
    const made = await letterToMany();
    const adding = Array.from({ length: 7 }, () =>
      addMailingAnnex(made.ctx, { mailingId: made.id, title: "" }, PDF).catch(
        (error: { fields?: object }) => error.fields,
      ),
    );
    const refused = (await Promise.all(adding)).filter((one) => typeof one !== "string");
    expect(refused).toEqual([{ fichier: "too-many-files" }, { fichier: "too-many-files" }]);
  });

  test("added between the look and the button are seen first", async () => {
    const made = await letterToMany();
    const { revision } = await readMailing(made.ctx, made.id);
    await addMailingAnnex(made.ctx, { mailingId: made.id, title: "" }, PDF);
    expect((await readMailing(made.ctx, made.id)).revision).toBe(revision + 1);
  });

  test("leave with every copy, and with a test to oneself", async () => {
    const made = await letterToMany();
    await made.save();
    await addMailingAnnex(made.ctx, { mailingId: made.id, title: "Le texte joint" }, PDF);
    const mails: OutgoingMail[] = [];
    const send = async (mail: OutgoingMail) => void mails.push(mail);
    const { id: copyId } = await readCopy(made.ctx, made.id, 1);
    const about = { mailingId: made.id, copyId, userId: made.ctx.actor.userId };
    await database.db.user.update({ where: { id: about.userId }, data: { emailVerified: FACTORY_NOW } });
    await sendMailingTest({ db: database.db, now: FACTORY_NOW, send }, about);
    await seal(made.ctx, made.id);
    await composeAll(database.db, made.id);
    const compile = async (copies: readonly unknown[]) => copies.map(() => Buffer.from("%PDF-"));
    await sendMailings({ db: database.db, now: () => FACTORY_NOW, send, compile, perMinute: 60 });
    expect(mails).toHaveLength(4);
    for (const { attachments = [] } of mails) {
      expect(attachments.slice(1)).toEqual([
        { filename: "1 - texte.pdf", contentType: "application/pdf", content: PDF.bytes },
      ]);
    }
    const copy = await database.db.mailingCopy.findFirstOrThrow({ where: { mailingId: made.id } });
    expect((copy.content as LetterContent).parts?.annexes).toMatchObject([{ title: "Le texte joint" }]);
  });
});

describe("once it is sealed", () => {
  async function sealed() {
    const made = await letterToMany();
    const annexId = await addMailingAnnex(made.ctx, { mailingId: made.id, title: "" }, PDF);
    await made.save({ revision: 2 });
    await seal(made.ctx, made.id);
    await composeAll(database.db, made.id);
    return { ...made, annexId };
  }

  test("files neither come nor go", async () => {
    const made = await sealed();
    const refused = { code: "transition-refused" };
    await expect(addMailingAnnex(made.ctx, { mailingId: made.id, title: "" }, PDF)).rejects.toMatchObject(
      refused,
    );
    const which = { mailingId: made.id, annexId: made.annexId };
    await expect(removeMailingAnnex(made.ctx, which)).rejects.toMatchObject(refused);
  });

  test.each([
    ["a text", "UPDATE mailings SET body = 'autre' WHERE id = $1::uuid"],
    ["a question", `UPDATE mailings SET questions = '[]' WHERE id = $1::uuid`],
    ["the seal", "UPDATE mailings SET sealed_at = NULL WHERE id = $1::uuid"],
    ["the letter", "DELETE FROM mailings WHERE id = $1::uuid"],
    ["a copy's words", `UPDATE mailing_copies SET content = '{}' WHERE mailing_id = $1::uuid`],
    [
      "a copy's reference",
      "UPDATE mailing_copies SET reference = 'x' WHERE mailing_id = $1::uuid AND position = 1",
    ],
    ["an address", "UPDATE mailing_copies SET email = 'a@b.example' WHERE mailing_id = $1::uuid"],
    ["a copy", "DELETE FROM mailing_copies WHERE mailing_id = $1::uuid"],
    ["an annex", "DELETE FROM mailing_annexes WHERE mailing_id = $1::uuid"],
    ["its title", "UPDATE mailing_annexes SET title = 'x' WHERE mailing_id = $1::uuid"],
  ])("the database keeps %s", async (_what, sql) => {
    const { id } = await sealed();
    await expect(database.db.$executeRawUnsafe(sql, id)).rejects.toThrow("mailing-sealed");
  });

  test("what becomes of a copy is still written", async () => {
    const { id } = await sealed();
    const { count } = await database.db.mailingCopy.updateMany({
      where: { mailingId: id },
      data: { status: "sent", followUp: "Une réponse", attempts: 2 },
    });
    expect(count).toBe(3);
  });
});
