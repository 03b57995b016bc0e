import { systemNow } from "@/lib/clock";
import { makeCollective } from "../factories/make-collective";
import { makePetition } from "../factories/make-petition";
import { makeUser } from "../factories/make-user";
import { expect } from "./fixtures";
import { openForm, sendForm, visibleText } from "./http-forms";
import { test } from "./http-test";

const HUGE = "a".repeat(100_000);

const STRANGE = [
  "%00",
  "%",
  "%ED%A0%80",
  "%F0%9F%8C%BB",
  "..%2f..%2fetc%2fpasswd",
  "'%20OR%201=1--",
  "a".repeat(5000),
];
const PLACES = [
  "/petitions/*",
  "/petitions/*/signataires",
  "/petitions/*/signer",
  "/communes/*",
  "/signatures/confirmer/*",
  "/signatures/lien/*",
  "/signatures/gerer/*",
  "/connexion/lien/*",
  "/verifier/*",
  "/verifier?reference=*",
  "/?q=*",
  "/api/communes?q=*",
  "/connexion?retour=*",
];

test("strange addresses break no public page", async ({ request }) => {
  for (const place of PLACES) {
    for (const strange of STRANGE) {
      const answer = await request.get(place.replace("*", strange));
      expect(answer.status(), `${place} ${strange.slice(0, 40)}`).toBeLessThan(500);
    }
  }
});

test("strange addresses break no page of the space", async ({ db, as }) => {
  const owner = await makeUser(db);
  const { id } = await makePetition(db, { owner });
  const organiser = await as(owner);
  const places = [
    "/espace?recherche=*",
    "/espace?page=*&etat=*",
    "/espace/petitions/*",
    "/espace/petitions/*/lettre/fichier?lettre=*",
    `/espace/petitions/${id}/lettre/fichier?lettre=*`,
    "/espace/petitions/*/lettre/envoi/*/page-adresse",
    `/espace/petitions/${id}/lettre/envoi/*/page-adresse`,
    "/espace/petitions/nouvelle?commune=*",
    "/espace/petitions/nouvelle?recherche=*&titre=*&collectif=*",
    "/espace/collectifs/nouveau?suite=petition&commune=*",
    "/espace/collectifs/*",
  ];
  for (const place of places) {
    for (const strange of [...STRANGE, "-1", "1e99", "NaN"]) {
      const answer = await organiser.get(place.replaceAll("*", strange));
      expect(answer.status(), `${place} ${strange.slice(0, 40)}`).toBeLessThan(500);
    }
  }
});

test("a commune that does not exist is not there, and carries no petition", async ({ request, db, as }) => {
  for (const code of ["99999", "abcde", "7218", "72181x", "2C004"]) {
    expect((await request.get(`/communes/${code}`)).status(), code).toBe(404);
  }
  const owner = await makeUser(db);
  const collective = await makeCollective(db, { owner });
  const organiser = await as(owner);
  const form = await openForm(organiser, "/espace/petitions/nouvelle", "Continuer");
  const places: Record<string, string>[] = [
    { insee: "99999" },
    { commune: "Xyzzyville" },
    { insee: "99999", commune: "Xyzzyville" },
    {},
  ];
  for (const place of places) {
    const answer = await sendForm(organiser, form, { titre: "Un banc", ...place });
    expect(answer.status()).toBe(200);
    expect(visibleText(await answer.text())).toContain("Choisissez une commune dans la liste.");
  }
  expect(await db.petition.count({ where: { collectiveId: collective.id } })).toBe(0);
});

test("what an organiser types too long, empty or in several lines is refused or made one line", async ({
  db,
  as,
}) => {
  const owner = await makeUser(db);
  const collective = await makeCollective(db, { owner });
  const draft = await makePetition(db, { collective, status: "draft" });
  const organiser = await as(owner);
  const page = `/espace/petitions/${draft.id}/modifier`;
  const form = await openForm(organiser, page, /Enregistrer/);
  const read = () =>
    db.petition.findUniqueOrThrow({ where: { id: draft.id }, include: { recipients: true } });
  const before = await read();
  for (const field of [
    "titre",
    "texte",
    "objectif",
    "co_signataires",
    "formule_appel",
    "destinataire_1_courriel",
  ]) {
    const answer = await sendForm(organiser, form, { [field]: HUGE });
    expect(answer.status(), field).toBe(200);
    expect(await answer.text(), field).toContain('aria-invalid="true"');
  }
  expect((await sendForm(organiser, form, { titre: " \u200b" })).status()).toBe(200);
  expect(await read()).toEqual(before);

  const injected = "\r\nBcc: pirate@doleances.example";
  const answer = await sendForm(organiser, form, {
    titre: `Un banc${injected}`,
    texte: "<script>alert(1)</script> [piège](javascript:alert(1)) <img src=x onerror=alert(1)>",
    destinataire_1_nom: `Mairie${injected}`,
  });
  expect(answer.status()).toBe(200);
  const saved = await read();
  expect(saved.title).toBe("Un banc Bcc: pirate@doleances.example");
  expect(saved.recipients[0]?.name).toBe("Mairie Bcc: pirate@doleances.example");
  const preview = await (await organiser.get(`/espace/petitions/${draft.id}/apercu`)).text();
  expect(preview).not.toContain("<script>alert");
  expect(preview).not.toMatch(/<img[^>]*onerror/);
  expect(preview).not.toMatch(/href="javascript:/i);
});

test("a form past any measure is refused, and the site goes on", async ({ request, db, as }) => {
  const owner = await makeUser(db);
  const collective = await makeCollective(db, { owner });
  const organiser = await as(owner);
  const form = await openForm(organiser, `/espace/collectifs/${collective.id}`, "Enregistrer");
  const answer = await sendForm(organiser, form, { nom: "a".repeat(3_000_000) });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain("recommencez");
  expect(await db.collective.findUnique({ where: { id: collective.id } })).toEqual(collective);
  expect((await request.get("/api/health")).status()).toBe(200);
});

const ELSEWHERE = [
  "https://pirate.example/",
  "//pirate.example/",
  "/\\pirate.example/",
  "/%09/pirate.example",
  "/\t/pirate.example",
  "javascript:alert(1)",
  "/connexion",
  "https:pirate.example",
  "/./\\pirate.example",
  "http://localhost@pirate.example/",
];

test("signing in leads to no other site", async ({ request, db, as, address, mailbox }) => {
  const email = address();
  const organiser = await as(await makeUser(db));
  const form = await openForm(request, "/connexion", "Recevoir un lien");
  for (const elsewhere of ELSEWHERE) {
    const path = `/connexion?retour=${encodeURIComponent(elsewhere)}`;
    expect((await openForm(request, path, "Recevoir un lien")).fields.retour, elsewhere).toMatch(
      /^\/(?![/\\])/,
    );
    const home = await organiser.get(path, { maxRedirects: 0 });
    expect(home.status(), elsewhere).toBe(307);
    expect(new URL(home.headers().location ?? "", "http://ours.example").host, elsewhere).toBe(
      "ours.example",
    );
  }
  const since = systemNow();
  await sendForm(request, form, { courriel: email, retour: "//pirate.example/" });
  await mailbox.waitFor({ to: email });
  const links = await db.signInLink.findMany({ where: { email, createdAt: { gte: since } } });
  expect(links.map(({ returnTo }) => returnTo)).toEqual(["/espace"]);
  for (const path of ["signin", "signout", "callback/email", "error"]) {
    const callbackUrl = encodeURIComponent("https://pirate.example/");
    const answer = await organiser.get(`/api/auth/${path}?callbackUrl=${callbackUrl}`, { maxRedirects: 0 });
    expect(answer.headers().location ?? "", path).not.toMatch(/^https:\/\/pirate/);
    expect(answer.status(), path).toBeLessThan(500);
  }
});
