import { signInLinkPath } from "@/lib/auth/sign-in-paths";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { hashEmail } from "@/lib/security/email-hash";
import { makeToken } from "@/lib/security/tokens";
import { makeHandle } from "@/lib/signatures/awaiting-handle";
import { awaitingPath, confirmationPath, managementPath } from "@/lib/signatures/signature-paths";
import { makeConfirmationToken, makeManagementToken } from "@/lib/signatures/signature-tokens";
import { makeSealedLetter } from "../factories/make-letter";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { expect, linkIn } from "./fixtures";
import { openForm, sendForm, visibleText } from "./http-forms";
import { test } from "./http-test";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** All that a link of this signer or of this address could have changed. */
async function stateOf(db: Db, { petitionId, email }: { petitionId?: string; email?: string }) {
  const links = email ? await db.signInLink.findMany({ where: { email }, orderBy: { id: "asc" } }) : [];
  const user = email ? await db.user.findMany({ where: { email }, include: { sessions: true } }) : [];
  const where = { petitionId: petitionId ?? uuidv7(systemNow()) };
  const signatures = await db.signature.findMany({ where, orderBy: { id: "asc" } });
  const changes = await db.signatureTallyChange.count({ where });
  const tally = await db.signatureTally.findMany({ where });
  const letters = await db.letter.findMany({ where, include: { deliveries: true } });
  const subjects = [...signatures, ...letters].flatMap(({ id }) => [`signature:${id}`, `letter:${id}`]);
  const audits = await db.auditEvent.count({ where: { subject: { in: subjects } } });
  return { links, user, signatures, changes, tally, letters, audits };
}

async function makeSignInLink(db: Db, fields: { email: string; expiresAt?: Date; usedAt?: Date }) {
  const now = systemNow();
  const expiresAt = new Date(now.getTime() + 20 * MINUTE_MS);
  const data = { id: uuidv7(now), returnTo: "/espace", createdAt: now, expiresAt, ...fields };
  const { id } = await db.signInLink.create({ data });
  return makeToken("sign-in", id);
}

/** Tokens that were not made for this: cut, of another purpose, of nobody, with one letter changed. */
function wrongTokens(good: string, foreign: string): string[] {
  const changed = `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`;
  return ["x", "%00", good.slice(0, 30), `${good}A`, changed, foreign, "a".repeat(2000), "%F0%9F%8C%BB"];
}

test("a wrong sign-in link opens nothing, however it is sent", async ({ request, db, address }) => {
  const email = address();
  const good = await makeSignInLink(db, { email });
  const foreign = makeManagementToken(uuidv7(systemNow()));
  const nobody = makeToken("sign-in", uuidv7(systemNow()));
  const expired = await makeSignInLink(db, { email, expiresAt: new Date(systemNow().getTime() - 1000) });
  const used = await makeSignInLink(db, { email, usedAt: systemNow() });
  const form = await openForm(request, signInLinkPath(good), "Me connecter");
  const before = await stateOf(db, { email });
  for (const token of [...wrongTokens(good, foreign), nobody, expired, used]) {
    const page = await request.get(signInLinkPath(token));
    expect(page.status(), token).toBe(200);
    const text = visibleText(await page.text());
    expect(text, token).toContain("Recevoir un lien");
    expect(text, token).not.toContain("Me connecter");
    const answer = await sendForm(request, form, { jeton: decodeURIComponent(token) });
    expect([200, 303], token).toContain(answer.status());
    expect(answer.headers()["set-cookie"], token).toBeUndefined();
  }
  expect(await stateOf(db, { email })).toEqual(before);
});

test("a sign-in link opens one session, whoever presses twice", async ({ request, db, address }) => {
  const email = address();
  const form = await openForm(request, signInLinkPath(await makeSignInLink(db, { email })), "Me connecter");
  const answers = await Promise.all(Array.from({ length: 8 }, () => sendForm(request, form)));
  expect(answers.filter((answer) => answer.headers()["set-cookie"])).toHaveLength(1);
  expect((await stateOf(db, { email })).user.map(({ sessions }) => sessions.length)).toEqual([1]);
});

test("a wrong confirmation link counts nobody", async ({ request, db }) => {
  const now = systemNow();
  const petition = await makePetition(db);
  const [pending] = await makeSignatures(db, petition, 1, { status: "pending", createdAt: now });
  const old = new Date(now.getTime() - 8 * DAY_MS);
  const [late] = await makeSignatures(db, petition, 1, { status: "pending", createdAt: old });
  const id = pending?.id ?? "";
  const good = makeConfirmationToken(id, 1);
  const form = await openForm(request, confirmationPath(good), "Confirmer ma signature");
  const others = [
    makeConfirmationToken(id, 2),
    makeConfirmationToken(late?.id ?? "", 1),
    makeConfirmationToken(uuidv7(now), 1),
  ];
  const before = await stateOf(db, { petitionId: petition.id });
  for (const token of [...wrongTokens(good, makeManagementToken(id)), ...others]) {
    const page = await request.get(confirmationPath(token));
    expect(page.status(), token).toBe(200);
    expect(visibleText(await page.text()), token).toContain("Ce lien ne permet plus de confirmer");
    const answer = await sendForm(request, form, { jeton: decodeURIComponent(token) });
    expect(answer.status(), token).toBe(200);
    expect(visibleText(await answer.text()), token).toMatch(/n’est (pas|plus) valable|a déjà servi/);
  }
  expect(await stateOf(db, { petitionId: petition.id })).toEqual(before);
});

test("a wrong link to a signer’s own page shows nobody and changes nothing", async ({ request, db }) => {
  const petition = await makePetition(db);
  const [signer] = await makeSignatures(db, petition, 1, { firstName: "Introuvable" });
  const id = signer?.id ?? "";
  const good = makeManagementToken(id);
  const others = [makeToken("manage-signature", id, 1), makeManagementToken(uuidv7(systemNow()))];
  const forms = [/retirer ma signature/, /tout effacer/, /masquer mon nom/];
  const opened = await Promise.all(forms.map((button) => openForm(request, managementPath(good), button)));
  const before = await stateOf(db, { petitionId: petition.id });
  for (const token of [...wrongTokens(good, makeConfirmationToken(id, 1)), ...others]) {
    const page = await request.get(managementPath(token));
    expect(page.status(), token).toBe(404);
    expect(await page.text(), token).not.toContain("Introuvable");
    for (const form of opened) {
      const answer = await sendForm(request, form, { jeton: decodeURIComponent(token) });
      expect(answer.status(), token).toBe(200);
    }
  }
  expect(await stateOf(db, { petitionId: petition.id })).toEqual(before);
});

test("a wrong code, or the code of nobody, counts nobody and says the same", async ({ request, db }) => {
  const petition = await makePetition(db);
  const [pending] = await makeSignatures(db, petition, 1, { status: "pending", createdAt: systemNow() });
  const handle = makeHandle(petition.id, hashEmail(pending?.email ?? ""));
  const nobody = makeHandle(petition.id, hashEmail("personne@doleances.example"));
  const form = await openForm(request, awaitingPath(handle), "Confirmer ma signature");
  const said = new Set<string>();
  for (const poignee of [handle, nobody, "inventee", "%", "a".repeat(5000)]) {
    for (const code of ["000000", "", "12345", "１２３４５６", "1e5000", "\u0000", "a".repeat(100_000)]) {
      const answer = await sendForm(request, form, { poignee, code });
      expect(answer.status()).toBe(200);
      if (code === "000000") said.add(/Ce code n’est pas le bon/.exec(await answer.text())?.[0] ?? "other");
    }
  }
  expect([...said]).toEqual(["Ce code n’est pas le bon"]);
  const after = await stateOf(db, { petitionId: petition.id });
  expect(after.signatures.map(({ status }) => status)).toEqual(["pending"]);
});

test("following every link of every mail changes nothing", async ({ request, db, address, mailbox }) => {
  const [email, mairie] = [address(), address("mairie")];
  const petition = await makePetition(db);
  const form = { prenom: "Zoé", nom: "Marchais", courriel: email, code_postal: "72000", transmettre: "on" };
  const sign = () => request.post(`/petitions/${petition.slug}/signer`, { form, maxRedirects: 0 });
  const follow = async (link: string, which: Parameters<typeof stateOf>[1]) => {
    const before = await stateOf(db, which);
    for (const method of ["GET", "HEAD", "GET"]) {
      expect((await request.fetch(link, { method })).status(), link).toBe(200);
    }
    expect(await stateOf(db, which), link).toEqual(before);
  };

  const signInForm = await openForm(request, "/connexion", "Recevoir un lien");
  await sendForm(request, signInForm, { courriel: email });
  await follow(linkIn(await mailbox.waitFor({ to: email })), { email });

  await sign();
  const subject = "Confirmez";
  const confirmation = linkIn(await mailbox.waitFor({ to: email, subject }), "/signatures/lien/");
  const settled = () => expect.poll(async () => (await row()).mailDueAt).toBeNull();
  const row = () => db.signature.findFirstOrThrow({ where: { petitionId: petition.id } });
  await settled();
  await follow(confirmation, { petitionId: petition.id });
  expect(await row()).toMatchObject({ status: "pending" });

  await sendForm(request, await openForm(request, confirmation, "Confirmer ma signature"));
  expect(await row()).toMatchObject({ status: "confirmed" });
  await db.signature.updateMany({ where: { petitionId: petition.id }, data: { mailSentAt: new Date(0) } });
  await sign();
  const again = await mailbox.waitFor({ to: email, skip: 2 });
  await settled();
  await expect.poll(() => db.signatureTallyChange.count({ where: { petitionId: petition.id } })).toBe(0);
  await follow(linkIn(again, "/signatures/gerer/"), { petitionId: petition.id });

  const recipients = [{ name: "Mairie", email: mairie }];
  const letter = await makeSealedLetter(db, { recipients });
  const delivered = await mailbox.waitFor({ to: mairie });
  await expect
    .poll(() => db.delivery.count({ where: { letterId: letter.letterId, status: "sent" } }))
    .toBe(1);
  await expect
    .poll(async () => (await db.petition.findUniqueOrThrow({ where: { id: letter.petition.id } })).status)
    .toBe("delivered");
  await follow(linkIn(delivered, "/verifier/"), { petitionId: letter.petition.id });
});
