import type { Transporter } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { communeForms } from "@/lib/communes/commune-forms";
import type { Commune } from "@/lib/db/generated/client";
import { deskEmail, makeDepartment } from "@/tests/factories/make-department";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";
import { letterTo, sendToDepartment, transportTo } from "@/tests/support/many-mayors";

/** Côtes-d’Armor has 344 communes, with every article and elision there is; two of them have no address here. */
const DEPARTMENT = "22";
const SILENT = ["22016", "22391"];

const database = useDatabase(12);
const server = new MailServer();
let transport: Transporter;
let written: Commune[] = [];

const BODY =
  "DE[{{commune.de}}] A[{{commune.a}}] MAIRIE[{{mairie}}] VILLE[{{ville}}] HAB[{{habitants}}] DEP[{{departement.de}}]";

beforeAll(async () => {
  transport = transportTo(await server.start());
  const insees = await makeDepartment(database.db, DEPARTMENT, { withoutEmail: SILENT });
  written = await database.db.commune.findMany({
    where: { insee: { in: insees.filter((insee) => !SILENT.includes(insee)) } },
    orderBy: { insee: "asc" },
  });
  const title = "Pour les {{habitants}}, {{commune.a}}";
  await sendToDepartment(database.db, transport, DEPARTMENT, { title, body: BODY, closing: "" });
}, 240_000);

afterAll(async () => {
  transport.close();
  await server.stop();
});

/** How INSEE's TNCC has a name linked, written apart from the product's own rule. */
function byTncc({ name, linkType }: Commune): { de: string; a: string } {
  const shown = name.replaceAll("'", "’");
  const rest = shown.replace(/^(?:Les|Le|La) /, "");
  if (linkType === 2) return { de: `du ${rest}`, a: `au ${rest}` };
  if (linkType === 4) return { de: `des ${rest}`, a: `aux ${rest}` };
  return { de: `${linkType === 1 ? "d’" : "de "}${shown}`, a: `à ${shown}` };
}

describe("one letter to 342 mayors", () => {
  test("is 342 messages, each to one mairie", () => {
    expect(written).toHaveLength(342);
    const addressed = server.mails.map(({ envelopeTo }) => envelopeTo);
    expect(addressed).toHaveLength(342);
    expect(addressed.every((to) => to.length === 1)).toBe(true);
    expect(addressed.flat().sort()).toEqual(written.map(({ insee }) => deskEmail(insee)).sort());
  });

  test("every one of them speaks of its commune as INSEE does", () => {
    const wrong = written.filter((commune) => {
      const { de, a } = byTncc(commune);
      const { words, subject, recipients, closing } = letterTo(server, commune.insee);
      const as = [
        `DE[${de}]`,
        `A[${a}]`,
        `VILLE[la ville ${de}]`,
        `HAB[habitant·es ${de}]`,
        "DEP[des Côtes-d’Armor]",
      ];
      return !(
        as.every((part) => words.includes(part)) &&
        words.includes(`MAIRIE[la mairie ${de}]`) &&
        subject === `Pour les habitant·es ${de}, ${a}` &&
        recipients[0]?.lines[0] === `Maire ${de}` &&
        /Madame|Monsieur/.test(closing)
      );
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  test("and as the product does everywhere else", () => {
    for (const commune of written) {
      const { words } = letterTo(server, commune.insee);
      expect(words).toContain(`DE[${communeForms(commune).de}] A[${communeForms(commune).a}]`);
    }
  });

  test.each([
    ["22009", "du Bodéo", "au Bodéo"],
    ["22012", "de La Bouillie", "à La Bouillie"],
    ["22035", "des Champs-Géraux", "aux Champs-Géraux"],
    ["22053", "d’Éréac", "à Éréac"],
    ["22059", "du Fœil", "au Fœil"],
    ["22075", "d’Hémonstoir", "à Hémonstoir"],
    ["22079", "de Hénon", "à Hénon"],
    ["22083", "d’Illifaut", "à Illifaut"],
    ["22107", "de Bon Repos sur Blavet", "à Bon Repos sur Blavet"],
    ["22278", "de Saint-Brieuc", "à Saint-Brieuc"],
    ["22384", "d’Uzel", "à Uzel"],
    ["22389", "d’Yffiniac", "à Yffiniac"],
  ])("%s: %s, %s", (insee, de, a) => {
    expect(letterTo(server, insee).words).toContain(`DE[${de}] A[${a}]`);
  });

  test("no copy has a field, or another commune's name, left in it", () => {
    for (const { insee } of written) {
      const letter = letterTo(server, insee);
      expect(JSON.stringify(letter)).not.toMatch(/\{\{|\}\}/);
      expect(letter.reference).toContain(`DOL-${insee}-`);
    }
  });
});
