import type { Page } from "@playwright/test";
import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import {
  invitationPath,
  joinPath,
  organisersPath,
  ownOrganisationPath,
} from "@/lib/organisations/organisation-paths";
import { makeInvitationToken, makeOwnToken } from "@/lib/organisations/organisation-tokens";
import { makeCorrection } from "../factories/make-correction";
import { makeOrganisation } from "../factories/make-organisation";
import { makePetition } from "../factories/make-petition";
import { makeUser } from "../factories/make-user";
import type { PageState } from "./page-states";

const DAY_MS = 86_400_000;
const LONG_NAME = `Fédération des ${"interminablement-".repeat(6)}riverain·es`;
const LONG_URL = "https://un-nom-de-site-tres-long-pour-un-telephone.association.example/adresse/interieure";

const invitation = ({ id }: { id: string }, version = 1) => invitationPath(makeInvitationToken(id, version));
const own = ({ id }: { id: string }) => ownOrganisationPath(makeOwnToken(id));

/** Organisations in every standing, for whom it may concern. */
async function withEvery(db: Db, owner: User) {
  const now = systemNow();
  const petition = await makePetition(db, {
    owner,
    organisationsMaySign: true,
    coSigners: ["Les Amis du parc", LONG_NAME],
  });
  const confirmed = await makeOrganisation(db, petition, "confirmed", { name: LONG_NAME, url: LONG_URL });
  const invited = await makeOrganisation(db, petition, "invited", { name: LONG_NAME, mailSentAt: now });
  const asked = await makeOrganisation(db, petition, "requested");
  const old = new Date(now.getTime() - 31 * DAY_MS);
  const expired = await makeOrganisation(db, petition, "invited", { mailSentAt: old });
  const declined = await makeOrganisation(db, petition, "declined");
  const withdrawn = await makeOrganisation(db, petition, "withdrawn");
  const removed = await makeOrganisation(db, petition, "withdrawn", { endedByOrganisers: true });
  return { petition, confirmed, invited, asked, expired, declined, withdrawn, removed };
}

/** The pages that organisations see, without a script. */
export async function publicOrganisationStates(db: Db): Promise<PageState[]> {
  const owner = await makeUser(db);
  const made = await withEvery(db, owner);
  const corrected = await makePetition(db, { owner });
  const older = await makeOrganisation(db, corrected, "confirmed");
  await makeCorrection(db, owner, corrected);
  const closed = await makePetition(db, { status: "closed", organisationsMaySign: true });
  const late = await makeOrganisation(db, closed, "invited", { mailSentAt: systemNow() });
  const { slug } = made.petition;
  const states: [name: string, path: string, status?: number][] = [
    ["petition with organisations", `/petitions/${slug}`],
    ["petition whose organisation confirmed an older text", `/petitions/${corrected.slug}`],
    ["ask to join", joinPath(slug)],
    ["asked to join", `${joinPath(slug)}?fait=demandee`],
    ["ask to join a closed petition", joinPath(closed.slug)],
    ["ask to join nothing", joinPath("une-petition-qui-nexiste-pas"), 404],
    ["invitation", invitation(made.invited)],
    ["invitation, expired", invitation(made.expired)],
    ["invitation, declined", invitation(made.declined)],
    ["invitation, confirmed", invitation(made.confirmed)],
    ["invitation, replaced", invitation(made.invited, 7)],
    ["invitation, closed meanwhile", invitation(late)],
    ["invitation, forged", invitationPath("A".repeat(48))],
    ["organisation's page", own(made.confirmed)],
    ["organisation's page, just confirmed", `${own(made.confirmed)}?fait=confirmee`],
    ["organisation's page, text corrected", own(older)],
    ["organisation's page, withdrawn", `${own(made.withdrawn)}?fait=retiree`],
    ["organisation's page, removed", own(made.removed)],
    ["organisation's page, before it answered", own(made.invited), 404],
    ["organisation's page, forged", ownOrganisationPath("A".repeat(48)), 404],
  ];
  const press = (path: string, button: RegExp): Pick<PageState, "path" | "kind" | "act"> => ({
    ...{ path, kind: "scriptless" },
    act: async (page: Page) => {
      await page.getByRole("button", { name: button }).click();
      await page.getByRole("alert").first().waitFor();
    },
  });
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scriptless", status })),
    { name: "ask to join, refused", ...press(joinPath(slug), /Envoyer la demande/) },
    { name: "invitation, refused form", ...press(invitation(made.invited), /cosigne/) },
  ];
}

/** The pages where organisers follow them. */
export async function ownOrganisationStates(
  db: Db,
  owner: User,
): Promise<[name: string, path: string, status?: number][]> {
  const { petition } = await withEvery(db, owner);
  const none = await makePetition(db, { owner });
  const draft = await makePetition(db, { owner, status: "draft", coSigners: ["Les Amis du parc"] });
  const closed = await makePetition(db, { owner, status: "closed" });
  const foreign = await makePetition(db);
  return [
    ["organisations", organisersPath(petition.id)],
    ["organisations, just invited", `${organisersPath(petition.id)}?fait=invitee`],
    ["organisations, none", organisersPath(none.id)],
    ["organisations of a draft", organisersPath(draft.id)],
    ["organisations of a closed petition", organisersPath(closed.id)],
    ["organisations of somebody else's", organisersPath(foreign.id), 404],
    ["watch, with requests of organisations", `/espace/petitions/${petition.id}`],
  ];
}
