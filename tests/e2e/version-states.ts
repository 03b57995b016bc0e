import type { Page } from "@playwright/test";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { versionPath, versionsPath } from "@/lib/petitions/petition-paths";
import { managementPath } from "@/lib/signatures/signature-paths";
import { makeManagementToken } from "@/lib/signatures/signature-tokens";
import { makeCorrection } from "../factories/make-correction";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { makeUser } from "../factories/make-user";
import type { PageState } from "./page-states";

const LONG_WORD = "anticonstitutionnellement-irréprochablement-".repeat(3);
const BODY = [
  "## Un titre",
  "Nous demandons un banc place des Tilleuls, avant le printemps.",
  "Un paragraphe qui reste.\n\nUn autre qui reste.",
  `- un point\n- ${LONG_WORD}`,
].join("\n\n");
const CORRECTED = BODY.replace("un banc", "**deux** bancs").replace(LONG_WORD, `${LONG_WORD}bis`);
const NOTE = `Il manquait un banc, et un mot : ${LONG_WORD}`;

async function corrected(db: Db, owner: User) {
  const petition = await makePetition(db, { owner, body: BODY });
  const [signature] = await makeSignatures(db, petition, 3);
  await makeCorrection(db, owner, petition, { title: "Deux bancs", body: CORRECTED, note: NOTE });
  return { petition, signatureId: signature?.id ?? "" };
}

/** A petition that was corrected, and the texts that it had: for everybody, and for somebody who signed the first. */
export async function publicVersionStates(db: Db): Promise<[name: string, path: string, status?: number][]> {
  const { petition, signatureId } = await corrected(db, await makeUser(db));
  const suspended = await makePetition(db, { status: "suspended" });
  return [
    ["corrected petition", `/petitions/${petition.slug}`],
    ["versions of a text", versionsPath(petition.slug)],
    ["first version", versionPath(petition.slug, 1)],
    ["corrected version", versionPath(petition.slug, 2)],
    ["version that never was", versionPath(petition.slug, 3), 404],
    ["versions of a suspended petition", versionsPath(suspended.slug), 404],
    ["own page after a correction", managementPath(makeManagementToken(signatureId))],
  ];
}

/** Changing a public text: before anybody signed, after, and when it is too late. */
export async function ownVersionStates(db: Db, owner: User): Promise<PageState[]> {
  const path = ({ id }: { id: string }) => `/espace/petitions/${id}/corriger`;
  const free = await makePetition(db, { owner, body: BODY });
  const closed = await makePetition(db, { owner, status: "closed" });
  const { petition } = await corrected(db, owner);
  const compare = async (page: Page) => {
    await page.getByRole("textbox", { name: "Titre" }).fill("Trois bancs");
    await page.getByRole("button", { name: "Voir la différence" }).click();
  };
  const states: PageState[] = [
    { name: "change a text that nobody signed", path: path(free), kind: "scripted" },
    { name: "correct a text that was signed", path: path(petition), kind: "scripted" },
    { name: "text that may not change", path: path(closed), kind: "scripted" },
    { name: "watch, corrected", path: `/espace/petitions/${petition.id}?corrigee=1`, kind: "scripted" },
  ];
  const compared: PageState = {
    name: "difference before it is public",
    path: path(free),
    kind: "scripted",
    act: async (page) => {
      await compare(page);
      await page.getByRole("heading", { name: "Relisez la différence" }).waitFor();
    },
  };
  const withoutNote: PageState = {
    name: "correction without its note",
    path: path(petition),
    kind: "scripted",
    act: async (page) => {
      await compare(page);
      await page.getByRole("link", { name: /Ce qui est corrigé/ }).waitFor();
    },
  };
  return [...states, compared, withoutNote];
}
