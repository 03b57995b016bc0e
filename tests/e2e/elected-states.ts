import type { Page } from "@playwright/test";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import {
  electedConfirmationPath,
  electedManagementPath,
  electedPath,
  electedSigningPath,
} from "@/lib/elected/elected-paths";
import { makeElectedConfirmation, makeElectedManagement } from "@/lib/elected/elected-tokens";
import { makeElected } from "@/tests/factories/make-elected";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import type { PageState } from "./page-states";

const LONG = "anticonstitutionnellement-irréprochablement-".repeat(2);
const MAY = { electedMaySign: true };
const ELECTED_ONLY = { residentsMaySign: false, electedMaySign: true };

/** Petitions that élu·es or organisations sign, and the pages of an élu·e who does. */
export async function publicElectedStates(db: Db): Promise<PageState[]> {
  const mixed = await makePetition(db, { ...MAY, organisationsMaySign: true });
  await makeSignatures(db, mixed, 12);
  for (let at = 0; at < 12; at++)
    await makeElected(db, mixed, at === 3 ? { party: LONG, territory: LONG } : {});
  const only = await makePetition(db, ELECTED_ONLY);
  const organisations = await makePetition(db, { residentsMaySign: false, organisationsMaySign: true });
  const pending = await makeElected(db, mixed, { status: "pending", createdAt: systemNow(), party: LONG });
  const confirmed = await makeElected(db, mixed);
  const withdrawn = await makeElected(db, mixed, { status: "withdrawn" });
  const manage = ({ id }: { id: string }) => electedManagementPath(makeElectedManagement(id));
  const states: [name: string, path: string, status?: number][] = [
    ["petition that all may sign", `/petitions/${mixed.slug}`],
    ["petition for élu·es alone", `/petitions/${only.slug}`],
    ["petition for organisations alone", `/petitions/${organisations.slug}`],
    ["residents' form of a petition for élu·es", `/petitions/${only.slug}/signer`],
    ["élu·es who signed", electedPath(mixed.slug)],
    ["élu·es, nobody yet", electedPath(only.slug)],
    ["élu·es of a petition that they may not sign", electedPath(organisations.slug), 404],
    ["élu·e's form", electedSigningPath(mixed.slug)],
    ["élu·e's form, sent", `${electedSigningPath(mixed.slug)}?envoye=1`],
    ["élu·e's form where none may sign", electedSigningPath(organisations.slug)],
    ["élu·e confirms", electedConfirmationPath(makeElectedConfirmation(pending.id, 1))],
    ["élu·e confirmed already", electedConfirmationPath(makeElectedConfirmation(confirmed.id, 1))],
    ["élu·e's link that is none", electedConfirmationPath("x")],
    ["élu·e's page", `${manage(confirmed)}?fait=confirmee`],
    ["élu·e's page, withdrawn", `${manage(withdrawn)}?fait=retirer`],
    ["élu·e's page that is none", electedManagementPath("x"), 404],
    ["élu·e erased", "/elus/effacee"],
  ];
  const refused: PageState = {
    name: "élu·e's form, refused",
    path: electedSigningPath(mixed.slug),
    kind: "scriptless",
    act: async (page: Page) => {
      await page.getByRole("button", { name: "Signer en tant qu’élu·e" }).click();
      await page.getByRole("link", { name: /^Mandat/ }).waitFor();
    },
  };
  return [
    ...states.map(
      ([name, path, status]): PageState => ({
        name,
        path,
        kind: "scriptless",
        ...(status ? { status } : {}),
      }),
    ),
    refused,
  ];
}

/** Who may sign, and the élu·es who did, for organisers. */
export async function ownElectedStates(db: Db, owner: User): Promise<[name: string, path: string][]> {
  const petition = await makePetition(db, { owner, ...MAY });
  await makeElected(db, petition, { party: LONG, territory: LONG });
  await makeElected(db, petition);
  const only = await makePetition(db, { owner, ...ELECTED_ONLY });
  const shut = await makePetition(db, { owner });
  const draft = await makePetition(db, { owner, status: "draft", ...ELECTED_ONLY });
  const path = ({ id }: { id: string }) => `/espace/petitions/${id}/elus`;
  return [
    ["own élu·es", path(petition)],
    ["own élu·es, one set aside", `${path(petition)}?fait=ecartee`],
    ["own élu·es, nobody", path(only)],
    ["own petition that élu·es may not sign", path(shut)],
    ["watch a petition for élu·es", `/espace/petitions/${only.id}`],
    ["draft for élu·es", `/espace/petitions/${draft.id}/modifier`],
  ];
}
