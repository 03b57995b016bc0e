import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import sendJoinRequestsMail from "@/lib/jobs/handlers/send-join-requests-mail";
import sendOrganisationMail from "@/lib/jobs/handlers/send-organisation-mail";
import type { TaskPayload } from "@/lib/jobs/tasks";
import { closeTransport } from "@/lib/mail/transport";
import { readInvitationToken, readOwnToken } from "@/lib/organisations/organisation-tokens";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { makeOrganisation } from "@/tests/factories/make-organisation";
import { makePetition } from "@/tests/factories/make-petition";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();

beforeAll(async () => {
  process.env.SMTP_URL = await server.start();
});
afterAll(async () => {
  closeTransport();
  await server.stop();
});
beforeEach(() => server.reset());

const job = () => ({
  ...{ db: database.db, now: FACTORY_NOW, attempt: 1, lastAttempt: false },
  signal: new AbortController().signal,
});
type Mail = TaskPayload<"send-organisation-mail">["mail"];
const send = (organisationId: string, mail: Mail, version = 1) =>
  sendOrganisationMail({ organisationId, version, mail }, job());

async function invited(overrides: Parameters<typeof makeOrganisation>[3] = {}) {
  const petition = await makePetition(database.db);
  const email = `asso-${nextNumber()}@factories.example`;
  const organisation = await makeOrganisation(database.db, petition, "invited", {
    ...{ email, mailSentAt: null, mailCount: 0, name: "Les Riverains", ...overrides },
  });
  return { petition, email, organisation };
}
const rowOf = (id: string) => database.db.coSigner.findUniqueOrThrow({ where: { id } });

describe("an invitation", () => {
  test("says who invites and why, how to answer and how to refuse for good", async () => {
    const { petition, email, organisation } = await invited();
    await send(organisation.id, "invitation");
    const [mail] = server.mails;
    const { collective } = await database.db.petition.findUniqueOrThrow({
      where: { id: petition.id },
      include: { collective: true },
    });
    expect(mail?.envelopeTo).toEqual([email]);
    expect(mail?.replyTo?.value).toMatchObject([{ address: collective.contactEmail }]);
    expect(mail?.subject).toContain("Les Riverains");
    const said = mail?.text?.replaceAll("\u00a0", " ");
    for (const part of [collective.name, petition.title, "30 jours", "le seul", "Refuser pour de bon"]) {
      expect(said).toContain(part);
    }
    const link = /organisations\/confirmer\/([\w-]+)/.exec(mail?.text ?? "");
    expect(readInvitationToken(link?.[1] ?? "")).toEqual({ id: organisation.id, version: 1 });
    expect(mail?.html).toContain(`${link?.[0]}#refuser`);
    expect(await rowOf(organisation.id)).toMatchObject({ mailSentAt: FACTORY_NOW, mailCount: 1 });
  });

  test("is sent once, whatever the queue does, also when the server fell silent", async () => {
    const { organisation } = await invited();
    await send(organisation.id, "invitation");
    await send(organisation.id, "invitation");
    expect(server.mails).toHaveLength(1);
    const other = await invited();
    server.behave("drop-after-accepting");
    await send(other.organisation.id, "invitation");
    server.reset();
    await send(other.organisation.id, "invitation");
    expect(server.mails).toEqual([]);
  });

  test("to an address that does not exist is not tried for ever, and its organisers see it", async () => {
    const { organisation } = await invited();
    server.behave("refuse-recipient");
    await send(organisation.id, "invitation");
    expect(await rowOf(organisation.id)).toMatchObject({ mailSentAt: null, mailCount: 0 });
  });

  test("waits for a server that is out of order", async () => {
    const { organisation } = await invited();
    server.behave({ greylist: 1 });
    await expect(send(organisation.id, "invitation")).rejects.toThrow("temporary");
    await send(organisation.id, "invitation");
    expect(server.mails).toHaveLength(1);
  });

  test("is not sent once it is cancelled, answered, or of no use", async () => {
    const cancelled = await invited({ tokenVersion: 2 });
    await send(cancelled.organisation.id, "invitation", 1);
    const declined = await makeOrganisation(database.db, cancelled.petition, "declined");
    await send(declined.id, "invitation");
    const closed = await invited();
    await database.db.petition.update({ where: { id: closed.petition.id }, data: { status: "closed" } });
    await send(closed.organisation.id, "invitation");
    expect(server.mails).toEqual([]);
  });
});

test.each(["confirmed", "removed"] as const)("one that is %s gets the link to its own page", async (mail) => {
  const petition = await makePetition(database.db);
  const standing = mail === "removed" ? "withdrawn" : "confirmed";
  const { id } = await makeOrganisation(database.db, petition, standing);
  await send(id, mail);
  const link = /organisations\/gerer\/([\w-]+)/.exec(server.mails[0]?.text ?? "");
  expect(readOwnToken(link?.[1] ?? "")).toBe(id);
});

test("an organiser is told who asks, while somebody does", async () => {
  const owner = await makeUser(database.db);
  const petition = await makePetition(database.db, { owner });
  const payload = { petitionId: petition.id, userId: owner.id };
  await sendJoinRequestsMail(payload, job());
  expect(server.mails).toEqual([]);
  await makeOrganisation(database.db, petition, "requested", { name: "Vélo en Sarthe" });
  await sendJoinRequestsMail(payload, job());
  expect(server.mails[0]).toMatchObject({ envelopeTo: [owner.email] });
  expect(server.mails[0]?.text).toContain("Vélo en Sarthe");
  expect(server.mails[0]?.text).toContain(`/espace/petitions/${petition.id}/organisations`);
});
