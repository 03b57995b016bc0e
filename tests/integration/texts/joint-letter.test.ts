import { beforeAll, describe, expect, test } from "vitest";
import { sendMailings } from "@/lib/jobs/handlers/send-mailings";
import { compileCopies } from "@/lib/letters/pdf/compile-copies";
import type { OutgoingMail } from "@/lib/mail/send-mail";
import { addMailingAnnex } from "@/lib/mailings/annexes";
import { chooseRecipients } from "@/lib/mailings/choose-recipients";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeCommune } from "@/tests/factories/make-commune";
import { composeAll, makeMailing, seal } from "@/tests/factories/make-mailing";
import { makeMairieDesk } from "@/tests/factories/make-mairie-desk";
import { makeMandate } from "@/tests/factories/make-mandate";
import { useDatabase } from "@/tests/support/database";
import { pdfFile } from "@/tests/unit/files/sample-files";
import { pdfWords } from "./carry";
import { bare, JOINT_BODY, JOINT_CLOSING, JOINT_SIGNERS, sentencesOf } from "./texts";

const database = useDatabase();
const TITLE = "Signez l’appel d’élu·es contre l’écoute des rues";
let mail: OutgoingMail;
let pdf: string;

beforeAll(async () => {
  const { db } = database;
  await makeCommune(db, { insee: "34003" });
  await makeMairieDesk(db, { communeInsee: "34003", emails: ["mairie@agde.example"], preferred: true });
  await makeMandate(db, { communeInsee: "34003" });
  const text = {
    title: TITLE,
    body: JOINT_BODY,
    closing: JOINT_CLOSING,
    coSigners: JOINT_SIGNERS.join("\n"),
  };
  const { id, ctx } = await makeMailing(db, text);
  await chooseRecipients(ctx, id, { kind: "list", text: "34003" });
  await addMailingAnnex(
    ctx,
    { mailingId: id, title: "Texte de l’appel" },
    { name: "appel.pdf", bytes: pdfFile() },
  );
  await seal(ctx, id);
  await composeAll(db, id);
  const sent: OutgoingMail[] = [];
  const tools = { db, now: () => FACTORY_NOW, compile: compileCopies, perMinute: 100 };
  await sendMailings({ ...tools, send: async (one) => void sent.push(one) });
  const [first] = sent;
  if (!first) throw new Error("nothing was sent");
  mail = first;
  pdf = await pdfWords(first.attachments?.[0]?.content as Buffer);
}, 120_000);

describe("a letter that organisations sign, to a mayor among many", () => {
  test("no sentence is lost in the file and in the mail", () => {
    // Calls to notes stand in the midst of words.
    const tight = (said: string) => bare(said).replace(/[\d ]/g, "");
    const source = JOINT_BODY.replace(/<sup>\d<\/sup>/g, "")
      .replace(/^(\d) </gm, "<")
      .replace(/^3 \[/m, "[")
      .replace(/[<>\\]/g, " ");
    for (const said of [pdf, mail.html ?? "", mail.text]) {
      const words = tight(said);
      expect(sentencesOf(source).filter((one) => !words.includes(tight(one)))).toEqual([]);
    }
  });

  test("raised numbers are notes, with their addresses", () => {
    expect(mail.html).toMatch(/<sup>\[(?:<!-- -->)?3/);
    expect(mail.text).toMatch(/suspects\S*[^\n]*»\[1\]/);
    for (const address of [
      "quest-ce-que-l-ecoute",
      "loi-fetes-8374598",
      "les-mesures-d-ecoute_6164276_3232.html",
    ])
      for (const said of [mail.html, mail.text, pdf.replaceAll(" ", "")]) expect(said).toContain(address);
    expect(mail.text).not.toContain("<sup>");
  });

  test("its title, bold and italic words and lines are what they were", () => {
    expect(mail.html).toMatch(/<h2[^>]*><strong>Courrier collectif/);
    expect(mail.html).toMatch(/<strong>ENSEMBLE\s?!<\/strong><br\/?>MOUVEMENT POUR DES RUES<br\/?>LIBRES/);
    expect(mail.html).toMatch(/<em>vidéo intelligente<\/em>/);
    expect(mail.html).toContain('href="mailto:appel@micros.example"');
  });

  test("who signs is listed, the mayor is addressed as such, and the text of the appeal goes with it", () => {
    for (const said of [pdf, mail.html ?? "", mail.text]) {
      for (const name of JOINT_SIGNERS) expect(bare(said)).toContain(bare(name));
      for (const part of [
        "Madame la Maire",
        "Maire d’Agde",
        "agréer, Madame, l’expression",
        "Texte de l’appel",
      ])
        expect(bare(said)).toContain(bare(part));
    }
    expect(mail.attachments).toHaveLength(2);
    expect(mail.subject).toBe(TITLE);
  });
});
