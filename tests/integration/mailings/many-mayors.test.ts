import type { Transporter } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sendMailings } from "@/lib/jobs/handlers/send-mailings";
import type { LetterContent } from "@/lib/letters/letter-content";
import { type OutgoingMail, sendMail } from "@/lib/mail/send-mail";
import { createTransport } from "@/lib/mail/transport";
import { decideMailing } from "@/lib/mailings/decide-mailing";
import { textToPlain } from "@/lib/text/text-to-plain";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { deskEmail, makeDepartment } from "@/tests/factories/make-department";
import { composeAll, makeMailing, seal } from "@/tests/factories/make-mailing";
import { contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { MailServer, type ReceivedMail } from "@/tests/support/mail-server";

const database = useDatabase(12);
const NO_DKIM = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_PRIVATE_KEY: undefined };
const server = new MailServer();
let transport: Transporter;
let insees: string[] = [];

/** The letter as the mailbox gets it: its words stand in for the file, which takes a quarter of a second each. */
const asWords = async (copies: readonly { content: LetterContent }[]) =>
  copies.map(({ content }) => Buffer.from(JSON.stringify({ ...content, words: textToPlain(content.body) })));

type Read = LetterContent & { words: string };
const letterTo = (insee: string): Read => {
  const mail = server.mails.find(({ envelopeTo }) => envelopeTo.includes(deskEmail(insee)));
  return JSON.parse(String(mail?.attachments[0]?.content ?? "null"));
};

const BODY = [
  "## Pour {{maire.appel}}",
  "La mairie {{commune.de}} ({{departement.de}}) et les {{habitants}} se souviennent. Nous viendrons {{commune.a}}.",
].join("\n\n");
const CLOSING = "Veuillez croire, {{maire.civilite}}, à nos salutations.";

beforeAll(async () => {
  transport = createTransport(
    { SMTP_URL: await server.start(), ...NO_DKIM },
    { connection: 10_000, greeting: 10_000, socket: 20_000 },
  );
  insees = await makeDepartment(database.db, "34", { withoutMayor: ["34172"] });
  const { id, ctx } = await makeMailing(database.db, {
    body: BODY,
    closing: CLOSING,
    choice: { kind: "department", code: "34" },
  });
  expect((await seal(ctx, id)).status).toBe("awaiting");
  await composeAll(database.db, id);
  const moderator = contextOf(database.db, await makeUser(database.db, { role: "moderator" }));
  await decideMailing(moderator, { mailingId: id, decision: "approved", reason: "" });
  const send = (mail: OutgoingMail) => sendMail(mail, transport);
  let now = FACTORY_NOW;
  let tried: number;
  do {
    ({ tried } = await sendMailings({
      db: database.db,
      now: () => now,
      send,
      compile: asWords,
      perMinute: 6000,
    }));
    now = new Date(now.getTime() + 1000);
  } while (tried > 0);
}, 180_000);

afterAll(async () => {
  transport.close();
  await server.stop();
});

describe("one letter to all mayors of a département", () => {
  test("reaches each of the communes once, and nobody reads of another", async () => {
    expect(insees.length).toBeGreaterThanOrEqual(341);
    const addressed = server.mails.map(({ envelopeTo }: ReceivedMail) => envelopeTo);
    expect(addressed.every((to) => to.length === 1)).toBe(true);
    expect(addressed.flat().sort()).toEqual(insees.map(deskEmail).sort());
    expect(await database.db.mailingCopy.count({ where: { status: "sent" } })).toBe(insees.length);
    expect(await database.db.mailing.count({ where: { status: "done" } })).toBe(1);
  });

  test("each copy has a reference and a file of its own", async () => {
    const copies = await database.db.mailingCopy.findMany();
    expect(new Set(copies.map(({ reference }) => reference)).size).toBe(copies.length);
    expect(new Set(copies.map(({ sha256 }) => sha256)).size).toBe(copies.length);
    for (const { reference, communeInsee } of copies) expect(reference).toContain(`DOL-${communeInsee}-`);
  });

  test.each([
    ["34003", "d’Agde", "à Agde"],
    ["34172", "de Montpellier", "à Montpellier"],
    ["34036", "du Bosc", "au Bosc"],
    ["34001", "d’Abeilhan", "à Abeilhan"],
    ["34008", "des Aires", "aux Aires"],
    ["34141", "de La Livinière", "à La Livinière"],
  ])("speaks of %s as French does", (insee, de, a) => {
    const { words } = letterTo(insee);
    expect(words).toContain(`La mairie ${de} (de l’Hérault)`);
    expect(words).toContain(`habitant·es ${de}`);
    expect(words).toContain(`Nous viendrons ${a}.`);
  });

  test("speaks to each mayor by the civility that the register gives", () => {
    const said = ["34001", "34002", "34003"].map((insee) => letterTo(insee).salutation);
    expect(said).toEqual(["Madame la Maire,", "Monsieur le Maire,", "Madame la Maire, Monsieur le Maire,"]);
    expect(letterTo("34001").closing).toContain("croire, Madame, à");
    expect(letterTo("34002").closing).toContain("croire, Monsieur, à");
    expect(letterTo("34003").closing).toContain("croire, Madame, Monsieur, à");
  });

  test("addresses the mairie, with both civilities, where nobody knows the mayor", () => {
    expect(letterTo("34172")).toMatchObject({
      recipients: [{ name: "Mairie de Montpellier", lines: [] }],
      salutation: "Madame la Maire, Monsieur le Maire,",
    });
  });

  test("is written where its senders are, whoever reads", () => {
    expect(letterTo("34003").placeAndDate).toBe("Montpellier, le 21 novembre 2026");
    expect(letterTo("34003").recipients).toEqual([
      { name: "Camille Exemple-34003", lines: ["Maire d’Agde"] },
    ]);
    expect(letterTo("34003").coSigners).toEqual(["Les Racines", "L’Ombre portée"]);
  });
});
