import type { Transporter } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deskEmail, makeDepartment } from "@/tests/factories/make-department";
import { useDatabase } from "@/tests/support/database";
import { MailServer, type ReceivedMail } from "@/tests/support/mail-server";
import { letterTo as readLetterTo, sendToDepartment, transportTo } from "@/tests/support/many-mayors";

const database = useDatabase(12);
const server = new MailServer();
let transport: Transporter;
let insees: string[] = [];
const letterTo = (insee: string) => readLetterTo(server, insee);

const BODY = [
  "## Pour {{maire.appel}}",
  "La mairie {{commune.de}} ({{departement.de}}) et les {{habitants}} se souviennent. Nous viendrons {{commune.a}}.",
].join("\n\n");
const CLOSING = "Veuillez croire, {{maire.civilite}}, à nos salutations.";

beforeAll(async () => {
  transport = transportTo(await server.start());
  insees = await makeDepartment(database.db, "34", { withoutMayor: ["34172"] });
  await sendToDepartment(database.db, transport, "34", { body: BODY, closing: CLOSING });
}, 180_000);

afterAll(async () => {
  transport.close();
  await server.stop();
});

describe("one letter to all mayors of a département", () => {
  test("reaches each of the communes once, and nobody reads of another", async () => {
    // Hérault: three hundred and forty-one of the COG.
    expect(insees).toHaveLength(341);
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
