import type { Db } from "@/lib/db/client";
import type { Petition, User } from "@/lib/db/generated/client";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { FACTORY_SHA256, giveFile } from "../factories/make-letter";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { contextOf, makeUser } from "../factories/make-user";
import { POSTED_RECIPIENT } from "../factories/posted-recipient";
import { expect } from "./fixtures";
import { type HtmlForm, openForm, sendForm, visibleText } from "./http-forms";
import { test } from "./http-test";

type Owned = {
  draft: Petition;
  open: Petition;
  closed: Petition;
  sealed: Petition;
  deliveryId: string;
  postedId: string;
};

/** One organiser's petitions: one for each thing that can be done. */
async function makeOwned(db: Db, owner: User): Promise<Owned> {
  const make = (status: Petition["status"]) => makePetition(db, { owner, status });
  const [draft, open, closed, sealed] = [
    await make("draft"),
    await make("open"),
    await make("closed"),
    await make("closed"),
  ];
  for (const petition of [open, sealed]) {
    await makeSignatures(db, petition, 2);
    const { letterId } = await prepareLetter(contextOf(db, owner), { petitionId: petition.id });
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'letterId' = ${letterId}`;
    await giveFile(db, letterId);
  }
  const letter = await db.letter.findFirstOrThrow({ where: { petitionId: sealed.id } });
  await db.letter.update({ where: { id: letter.id }, data: { status: "sealed", sealedAt: new Date() } });
  const { id: deliveryId } = await db.delivery.create({
    data: {
      letterId: letter.id,
      position: 0,
      name: "Mairie",
      function: "",
      email: "mairie@factories.example",
      status: "failed",
      attempts: 3,
      queuedAt: new Date(),
    },
  });
  const { id: postedId } = await db.delivery.create({
    data: { letterId: letter.id, position: 1, ...POSTED_RECIPIENT, status: "to_post", queuedAt: new Date() },
  });
  return { draft, open, closed, sealed, deliveryId, postedId };
}

/** All that belongs to these petitions. */
async function stateOf(db: Db, owned: Owned) {
  const ids = [owned.draft, owned.open, owned.closed, owned.sealed].map(({ id }) => id);
  const petitions = await db.petition.findMany({
    where: { id: { in: ids } },
    include: {
      recipients: true,
      coSigners: true,
      collective: { include: { memberships: true, petitions: { select: { id: true } } } },
      letters: { include: { deliveries: true } },
    },
    orderBy: { id: "asc" },
  });
  const audits = await db.auditEvent.count({
    where: {
      subject: { in: [...ids.map((id) => `petition:${id}`), `collective:${owned.draft.collectiveId}`] },
    },
  });
  return { petitions, audits };
}

const space = (petition: Petition, page = "") => `/espace/petitions/${petition.id}${page}`;

test("another collective’s pages are not there", async ({ request, db, as }) => {
  const theirs = await makeOwned(db, await makeUser(db));
  const stranger = await as(await makeUser(db));
  const letter = await db.letter.findFirstOrThrow({ where: { petitionId: theirs.sealed.id } });
  const before = await stateOf(db, theirs);
  const paths = [
    space(theirs.draft),
    space(theirs.draft, "/modifier"),
    space(theirs.draft, "/apercu"),
    space(theirs.open),
    space(theirs.open, "/modifier"),
    space(theirs.open, "/lettre"),
    space(theirs.open, "/lettre/envoyer"),
    space(theirs.sealed, "/lettre"),
    space(theirs.sealed, `/lettre/fichier?lettre=${letter.id}`),
    space(theirs.sealed, `/lettre/envoi/${theirs.postedId}/page-adresse`),
    `/espace/collectifs/${theirs.draft.collectiveId}`,
  ];
  for (const path of paths) {
    const page = await stranger.get(path);
    expect(page.status(), path).toBe(404);
    expect(await page.text(), path).not.toContain(theirs.draft.title);
    const unsigned = await request.get(path, { maxRedirects: 0 });
    expect([307, 401], path).toContain(unsigned.status());
    if (unsigned.status() === 307) expect(unsigned.headers().location).toMatch(/^\/connexion\?retour=/);
  }
  const headers = { origin: `${process.env.E2E_APP_URL}` };
  const csv = await stranger.post(space(theirs.open, "/export.csv"), { headers });
  expect(csv.status()).toBe(404);
  const crossSite = { origin: "https://pirate.example", "sec-fetch-site": "cross-site" };
  expect((await stranger.post(space(theirs.open, "/export.csv"), { headers: crossSite })).status()).toBe(400);
  expect(await stateOf(db, theirs)).toEqual(before);
});

/** Each button of the space, on one's own page, and what makes it aim at somebody else's. */
type Attack = {
  path: string;
  button: string | RegExp;
  own: Record<string, string>;
  aim: Record<string, string>;
};

function attacks(mine: Owned, theirs: Owned, letters: { mine: string; theirs: string }): Attack[] {
  const aimAt = (petition: Petition) => ({ petitionId: petition.id });
  const save = { titre: "Volée", texte: "Volé", objectif: "3", revision: "1" };
  const letter = { letterId: letters.theirs, sha256: FACTORY_SHA256 };
  return [
    { path: space(mine.open), button: /Clore|Fermer/, own: {}, aim: aimAt(theirs.open) },
    { path: space(mine.closed), button: /Rouvrir/, own: {}, aim: aimAt(theirs.closed) },
    { path: space(mine.draft, "/apercu"), button: /Publier/, own: {}, aim: aimAt(theirs.draft) },
    {
      path: space(mine.draft, "/modifier"),
      button: /Enregistrer/,
      own: save,
      aim: { petition: theirs.draft.id },
    },
    {
      path: space(mine.open, "/modifier"),
      button: /Enregistrer/,
      own: {},
      aim: { petition: theirs.open.id },
    },
    { path: space(mine.closed, "/lettre"), button: /Préparer/, own: {}, aim: aimAt(theirs.closed) },
    { path: space(mine.open, "/lettre/envoyer"), button: /Confirmer/, own: letter, aim: aimAt(theirs.open) },
    { path: space(mine.open, "/lettre/envoyer"), button: /Confirmer/, own: {}, aim: letter },
    {
      path: space(mine.sealed, "/lettre"),
      button: /Envoyer à cette adresse/,
      own: aimAt(theirs.sealed),
      aim: { deliveryId: theirs.deliveryId },
    },
    {
      path: space(mine.sealed, "/lettre"),
      button: /Envoyer à cette adresse/,
      own: {},
      aim: { deliveryId: theirs.deliveryId },
    },
    {
      path: space(mine.sealed, "/lettre"),
      button: /Passer au courrier/,
      own: { adresse: "1, rue Volée" },
      aim: { deliveryId: theirs.deliveryId },
    },
    {
      path: space(mine.sealed, "/lettre"),
      button: /C’est posté/,
      own: {},
      aim: { deliveryId: theirs.postedId },
    },
    {
      path: `/espace/collectifs/${mine.draft.collectiveId}`,
      button: /Enregistrer/,
      own: { nom: "Volé" },
      aim: { collectif: theirs.draft.collectiveId },
    },
    {
      path: "/espace/petitions/nouvelle",
      button: /Continuer/,
      own: { insee: "72181", titre: "Volée" },
      aim: { collectif: theirs.draft.collectiveId },
    },
  ];
}

test("another collective’s petition cannot be changed by its id", async ({ request, db, as }) => {
  const [me, them] = [await makeUser(db), await makeUser(db)];
  const [mine, theirs] = [await makeOwned(db, me), await makeOwned(db, them)];
  const letterOf = async ({ id }: Petition) =>
    (await db.letter.findFirstOrThrow({ where: { petitionId: id } })).id;
  const letters = { mine: await letterOf(mine.open), theirs: await letterOf(theirs.open) };
  const stranger = await as(me);
  const before = [await stateOf(db, theirs), await stateOf(db, mine)];
  for (const { path, button, own, aim } of attacks(mine, theirs, letters)) {
    const form: HtmlForm = await openForm(stranger, path, button);
    const changes = { ...own, ...aim };
    const answer = await sendForm(stranger, form, changes);
    const why = `${button} on ${path}`;
    expect(answer.status(), why).toBe(200);
    expect(visibleText(await answer.text()), why).toMatch(/n’avons pas trouvé|préparez-la à nouveau/i);
    // The same from their own page, with the action's name that mine gave away: the page is not there.
    const there = form.path.replace(/[0-9a-f-]{36}/, theirs.open.id);
    if (there !== form.path && there.includes("petitions")) {
      expect((await sendForm(stranger, form, changes, there)).status(), why).toBe(404);
    }
    // And from nobody.
    const unsigned = await sendForm(request, form, changes);
    expect([200, 303, 307], why).toContain(unsigned.status());
  }
  expect(await stateOf(db, theirs)).toEqual(before[0]);
  expect(await stateOf(db, mine)).toEqual(before[1]);
});
