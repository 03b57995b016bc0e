import type { Page } from "@playwright/test";
import { signInLinkPath } from "@/lib/auth/sign-in-paths";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { hashEmail } from "@/lib/security/email-hash";
import { makeToken } from "@/lib/security/tokens";
import { makeHandle } from "@/lib/signatures/awaiting-handle";
import { awaitingPath, confirmationPath, managementPath } from "@/lib/signatures/signature-paths";
import { makeConfirmationToken, makeManagementToken } from "@/lib/signatures/signature-tokens";
import { makeCollective } from "../factories/make-collective";
import { makeElectorCount } from "../factories/make-elector-count";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { makeUser } from "../factories/make-user";
import { campaignStates, ownCampaignStates } from "./campaign-states";
import { ownCommentStates, publicCommentStates, refusedReport, signerCommentStates } from "./comment-states";
import { fillDirectory } from "./directory-rows";
import { ownElectedStates, publicElectedStates } from "./elected-states";
import { letterStates, sealedLetter } from "./letter-states";
import { mailingStates } from "./mailing-states";
import { ownOrganisationStates, publicOrganisationStates } from "./organisation-states";
import type { PageKind } from "./page-checks";
import { ownPartStates, publicPartStates } from "./parts-states";
import { recipientStates } from "./recipient-states";
import { templateStates } from "./template-states";
import { ownVersionStates, publicVersionStates } from "./version-states";

export type PageState = {
  name: string;
  path: string;
  kind: PageKind;
  status?: number;
  /** What is done on the page before it is looked at. */
  act?: (page: Page) => Promise<void>;
};

/** Long, with a word that no phone holds on one line. */
const LONG_TITLE =
  "Pour une piétonnisation expérimentale, concertée et anticonstitutionnellement-irréprochablement-longue de la place";
const LONG_NAME = `Collectif ${"interminablement".repeat(3)}`;
const LONG_BODY = [
  "## Un titre de partie, assez long pour passer sur plusieurs lignes d’un téléphone",
  "Voir https://exemple.example/une/adresse/qui/ne/se/coupe/nulle/part/et/qui/est/vraiment/tres/longue?a=1[^1].",
  "> Une citation, avec **du gras** et `un-mot-de-code-interminable-que-rien-ne-vient-couper-nulle-part`.",
  "1. Un point\n2. Un autre\n   - dedans",
  "[^1]: Une note, https://exemple.example/une/autre/adresse/sans/la/moindre/coupure/possible/dedans/du/tout",
].join("\n\n");

const DAY_MS = 86_400_000;

/** A scheme of the town's with everything long, and a tenth of the electors as it is once published. */
const SCHEME = {
  ...{
    goal: 4_500,
    thresholdKind: "scheme" as const,
    thresholdLabel: `Droit d’${"interpellation".repeat(8)}`,
  },
  thresholdSource: "https://un-nom-de-site-tres-long-pour-un-telephone.ville.example/reglement/interieur",
};
const ELECTORS = {
  ...{ goal: 843, thresholdKind: "electors" as const, thresholdSource: "Essai, listes électorales" },
  ...{ thresholdElectors: 8_421, thresholdCountedOn: new Date("2026-01-01") },
};

/** Home, petitions, communes, legal pages, and what is not there. */
export async function publicPages(db: Db): Promise<PageState[]> {
  const collective = await makeCollective(db, { name: LONG_NAME });
  const open = await makePetition(db, {
    collective,
    title: LONG_TITLE,
    body: LONG_BODY,
    coSigners: ["Ligue des arbres", "Association « Marcher »"],
  });
  await makeSignatures(db, open, 130);
  await fillDirectory(db);
  const slugOf = async (status: "draft" | "closed" | "delivered" | "suspended") =>
    (await makePetition(db, { status })).slug;
  const states: [name: string, path: string, status?: number][] = [
    ["home", "/"],
    ["search by name", "/?q=le+mans"],
    ["search: homonyms", "/?q=saint-denis"],
    ["search by postal code", "/?q=72000"],
    ["search: nothing", "/?q=xyzzyx"],
    ["open petition", `/petitions/${open.slug}`],
    ["petition without signatures", `/petitions/${(await makePetition(db)).slug}`],
    ["petition for a scheme", `/petitions/${(await makePetition(db, SCHEME)).slug}`],
    ["petition for a tenth of the electors", `/petitions/${(await makePetition(db, ELECTORS)).slug}`],
    ["what signatures are worth", "/ce-que-valent-les-signatures"],
    ["closed petition", `/petitions/${await slugOf("closed")}`],
    ["delivered petition", `/petitions/${await slugOf("delivered")}`],
    ["suspended petition", `/petitions/${await slugOf("suspended")}`],
    ["draft", `/petitions/${await slugOf("draft")}`, 404],
    ["unknown petition", "/petitions/une-petition-qui-nexiste-pas", 404],
    ["signatories", `/petitions/${open.slug}/signataires`],
    ["form alone", `/petitions/${open.slug}/signer`],
    ["form of a closed petition", `/petitions/${await slugOf("closed")}/signer`],
    ["commune with petitions", "/communes/72181"],
    ["commune without petition", "/communes/35238"],
    ["commune of which all is known", "/communes/77188"],
    ["mairie without an e-mail address", "/communes/49373"],
    ["arrondissement", "/communes/69383"],
    ["unknown commune", "/communes/99999", 404],
    ...(await campaignStates(db)),
    ...(await publicPartStates(db)),
    ...(await publicCommentStates(db)),
    ["legal notice", "/mentions-legales"],
    ["privacy", "/confidentialite"],
    ["accessibility", "/accessibilite"],
    ...(await publicVersionStates(db)),
    ["no such page", "/nulle-part", 404],
    ["address that cannot be decoded", "/petitions/%ED%A0%80", 404],
  ];
  const refused: PageState = {
    name: "refused form",
    path: `/petitions/${(await makePetition(db)).slug}`,
    kind: "scriptless",
    act: async (page) => {
      // The browser's own checks would stop it before the server does.
      await page.evaluate(() => {
        for (const form of document.querySelectorAll("form")) form.noValidate = true;
      });
      await page.getByRole("button", { name: "Signer la pétition" }).click();
      await page.waitForURL(/\/signer/);
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scriptless", status })),
    refused,
    ...(await publicElectedStates(db)),
    ...(await publicOrganisationStates(db)),
    await refusedReport(db),
  ];
}

/** The pages behind the links of a signer's mails. */
export async function signerPages(db: Db): Promise<PageState[]> {
  const petition = await makePetition(db, { title: LONG_TITLE });
  const closed = await makePetition(db, { status: "closed" });
  const now = systemNow();
  const old = new Date(now.getTime() - 8 * DAY_MS);
  const [pending] = await makeSignatures(db, petition, 1, { status: "pending", createdAt: now });
  const [expired] = await makeSignatures(db, petition, 1, { status: "pending", createdAt: old });
  const [late] = await makeSignatures(db, closed, 1, { status: "pending", createdAt: now });
  const [confirmed] = await makeSignatures(db, petition, 1, { showName: true });
  const [withdrawn] = await makeSignatures(db, petition, 1, { status: "withdrawn" });
  const link = (one: { id: string } | undefined, version = 1) =>
    confirmationPath(makeConfirmationToken(one?.id ?? "", version));
  const own = (one: { id: string } | undefined) => managementPath(makeManagementToken(one?.id ?? ""));
  const forged = "A".repeat(48);
  const handle = makeHandle(petition.id, hashEmail(pending?.email ?? ""));
  const states: [name: string, path: string, status?: number][] = [
    ["awaiting", awaitingPath(handle)],
    ["awaiting, forged", awaitingPath("une-poignee-inventee-de-toutes-pieces")],
    ["confirm", link(pending)],
    ["confirmed already", link(confirmed)],
    ["replaced link", link(pending, 7)],
    ["expired link", link(expired)],
    ["closed meanwhile", link(late)],
    ["forged link", confirmationPath(forged)],
    ["own page", own(confirmed)],
    ["own page, just confirmed", `${own(confirmed)}?fait=confirmee`],
    ["own page, pending", own(pending)],
    ["own page, withdrawn", `${own(withdrawn)}?fait=retirer`],
    ["own page, forged", managementPath(forged), 404],
    ...(await signerCommentStates(db)),
    ["erased", "/signatures/effacee"],
  ];
  const wrongCode: PageState = {
    name: "wrong code",
    path: awaitingPath(handle),
    kind: "scriptless",
    act: async (page) => {
      await page.getByLabel("Code à six chiffres").fill("000 000");
      await page.getByRole("button", { name: "Confirmer ma signature" }).click();
      await page.getByRole("alert").waitFor();
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scriptless", status })),
    wrongCode,
  ];
}

/** Signing in, and checking a letter. */
export async function scriptedPages(db: Db): Promise<PageState[]> {
  const now = systemNow();
  const linkTo = async (fields: { usedAt?: Date; expiresAt?: Date }) => {
    const expiresAt = new Date(now.getTime() + 60_000 * 20);
    const data = { id: uuidv7(now), email: "liens@factories.example", returnTo: "/espace", createdAt: now };
    const { id } = await db.signInLink.create({ data: { expiresAt, ...data, ...fields } });
    return signInLinkPath(makeToken("sign-in", id));
  };
  const sealed = await sealedLetter(db, await makeUser(db));
  const states: [name: string, path: string, status?: number][] = [
    ["sign-in", "/connexion"],
    ["sign-in link sent", "/connexion/envoye"],
    ["sign-in link", await linkTo({})],
    ["sign-in link, used", await linkTo({ usedAt: now })],
    ["sign-in link, expired", await linkTo({ expiresAt: new Date(now.getTime() - 1000) })],
    ["sign-in link, forged", signInLinkPath("forge")],
    ["check a reference", "/verifier"],
    ["genuine letter", `/verifier/${sealed.reference}`],
    ["genuine letter, no file", `/verifier/${sealed.reference}?refus=noFile`],
    ["unknown letter", "/verifier/DOL-72181-0000000000"],
    ["no reference at all", "/verifier/une-reference-inventee-et-bien-trop-longue-pour-en-etre-une-seule"],
  ];
  return states.map(([name, path, status]) => ({ name, path, kind: "scripted", status }));
}

/** Everything behind sign-in, for one organiser with petitions in every state. */
export async function organiserPages(db: Db, owner: User): Promise<PageState[]> {
  const collective = await makeCollective(db, { owner, name: LONG_NAME });
  const make = (overrides: Parameters<typeof makePetition>[1]) =>
    makePetition(db, { collective, ...overrides });
  const draft = await make({ status: "draft", title: LONG_TITLE, body: LONG_BODY });
  const bare = await make({ status: "draft", body: "", recipients: [] });
  await makeElectorCount(db, { communeInsee: "35238" });
  const electors = { status: "draft", thresholdKind: "electors" } as const;
  const counted = await make({ ...electors, communeInsee: "35238" });
  const uncounted = await make({ ...electors, communeInsee: "75056" });
  const open = await make({ title: LONG_TITLE });
  await makeSignatures(db, open, 12);
  const alone = await make({ recipients: [] });
  const petition = (id: string) => `/espace/petitions/${id}`;
  const letters = await letterStates(db, owner);
  const states: [name: string, path: string, status?: number][] = [
    ["petitions", "/espace"],
    ["petitions, none answers", "/espace?recherche=zzzz&etat=open"],
    ["collectives", "/espace/collectifs"],
    ["new collective", "/espace/collectifs/nouveau"],
    ["collective", `/espace/collectifs/${collective.id}`],
    ["new petition", "/espace/petitions/nouvelle"],
    ["new petition in a commune", "/espace/petitions/nouvelle?commune=72181"],
    ["new petition, homonyms", "/espace/petitions/nouvelle?recherche=Saint-Denis&titre=Un+banc"],
    ["draft", `${petition(draft.id)}/modifier`],
    ["draft for a scheme", `${petition((await make({ ...SCHEME, status: "draft" })).id)}/modifier`],
    ["draft for a tenth of the electors", `${petition(counted.id)}/modifier`],
    ["preview of a tenth of the electors", `${petition(counted.id)}/apercu`],
    ["draft where no tenth is offered", `${petition(uncounted.id)}/modifier`],
    ["preview where no tenth is offered", `${petition(uncounted.id)}/apercu`],
    ["watch a draft", petition(draft.id)],
    ["preview", `${petition(draft.id)}/apercu`],
    ["preview of an unfinished draft", `${petition(bare.id)}/apercu`],
    ["watch", petition(open.id)],
    ["watch, for a tenth of the electors", petition((await make(ELECTORS)).id)],
    ["watch, just published", `${petition(alone.id)}?publiee=1`],
    ["watch, closed", petition((await make({ status: "closed" })).id)],
    ["watch, suspended", petition((await make({ status: "suspended" })).id)],
    ["recipients", `${petition(open.id)}/modifier`],
    ["no letter yet", `${petition(open.id)}/lettre`],
    ["no letter without recipients", `${petition(alone.id)}/lettre`],
    ["no letter of a draft", `${petition(draft.id)}/lettre`],
    ...letters,
    ...(await recipientStates(db, owner)),
    ...(await ownPartStates(db, owner)),
    ...(await ownElectedStates(db, owner)),
    ...(await ownOrganisationStates(db, owner)),
    ...(await ownCommentStates(db, owner)),
    ...(await ownCampaignStates(db, owner)),
    ...(await mailingStates(db, owner)),
    ["nobody’s petition", petition(uuidv7(systemNow())), 404],
    ["not an id", petition("nulle-part"), 404],
    ["nobody’s collective", "/espace/collectifs/nulle-part", 404],
  ];
  const errors: PageState = {
    name: "draft with errors",
    path: `${petition(draft.id)}/modifier`,
    kind: "scripted",
    act: async (page) => {
      await page.getByRole("textbox", { name: "Titre" }).fill("");
      await page.getByRole("textbox", { name: "Objectif", exact: true }).fill("beaucoup");
      await page.getByRole("button", { name: "Enregistrer le brouillon" }).click();
      await page.getByRole("link", { name: /Objectif/ }).waitFor();
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scripted", status })),
    ...(await ownVersionStates(db, owner)),
    errors,
    ...(await templateStates(db, owner)),
  ];
}
