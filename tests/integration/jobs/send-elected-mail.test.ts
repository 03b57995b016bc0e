import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { readElectedConfirmation, readElectedManagement } from "@/lib/elected/elected-tokens";
import sendElectedMail from "@/lib/jobs/handlers/send-elected-mail";
import { closeTransport } from "@/lib/mail/transport";
import { FACTORY_NOW } from "@/tests/factories/factory-time";
import { makeElected } from "@/tests/factories/make-elected";
import { makePetition } from "@/tests/factories/make-petition";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();
const EMAIL = "elue@mairie.example";

beforeAll(async () => {
  process.env.SMTP_URL = await server.start();
});
afterAll(async () => {
  closeTransport();
  await server.stop();
});
beforeEach(() => server.reset());

const send = (electedSignatureId: string) =>
  sendElectedMail(
    { electedSignatureId },
    {
      db: database.db,
      now: FACTORY_NOW,
      attempt: 1,
      lastAttempt: false,
      signal: new AbortController().signal,
    },
  );
const made = async (status: "pending" | "confirmed" | "withdrawn") => {
  const petition = await makePetition(database.db, { electedMaySign: true });
  return makeElected(database.db, petition, {
    status,
    email: EMAIL,
    party: "Groupe des places",
    mandate: "mayor",
  });
};

test("says what will be public, word for word, and brings the link that confirms", async () => {
  const row = await made("pending");
  await send(row.id);
  const [mail] = server.mails;
  expect(mail?.envelopeTo).toEqual([EMAIL]);
  const [, token = ""] = /\/elus\/confirmer\/([\w-]+)/.exec(mail?.text ?? "") ?? [];
  expect(readElectedConfirmation(token)).toEqual({ id: row.id, version: 1 });
  for (const said of [mail?.text, mail?.html]) {
    expect(said).toContain("Groupe des places");
    expect(said).toContain("affichées publiquement");
  }
});

test("tells who signed already, and nobody else", async () => {
  const row = await made("confirmed");
  await send(row.id);
  const [, token = ""] = /\/elus\/gerer\/([\w-]+)/.exec(server.mails[0]?.text ?? "") ?? [];
  expect(readElectedManagement(token)).toBe(row.id);
});

test("says nothing any more to who left or is gone", async () => {
  const row = await made("withdrawn");
  await send(row.id);
  await database.db.electedSignature.delete({ where: { id: row.id } });
  await send(row.id);
  expect(server.mails).toEqual([]);
});

test.each(["suspended", "closed"] as const)("asks nobody to confirm what is %s since", async (status) => {
  const row = await made("pending");
  await database.db.petition.update({ where: { id: row.petitionId }, data: { status } });
  await send(row.id);
  expect(server.mails).toEqual([]);
});
