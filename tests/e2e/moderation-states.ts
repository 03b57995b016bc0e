import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import { decideAddress } from "@/lib/moderation/decide-address";
import {
  ADDRESS_DECISIONS_PATH,
  ADDRESS_QUEUE_PATH,
  addressPath,
  MODERATION_PATH,
} from "@/lib/moderation/moderation-paths";
import { makeCollective } from "../factories/make-collective";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { makePetition } from "../factories/make-petition";
import { makeUser } from "../factories/make-user";
import { reportStates } from "./comment-states";
import { moderatedMailingStates } from "./mailing-states";
import type { PageState } from "./page-states";

const DAY_MS = 86_400_000;
const LONG = "une-adresse-electronique-interminablement-longue-que-rien-ne-coupe";
/** A commune that no other state speaks of. */
const INSEE = "35238";

/** The pages of moderators, with addresses that wait and some that were decided. */
export async function moderatorPages(db: Db): Promise<PageState[]> {
  await makeMairieDesk(db, {
    communeInsee: INSEE,
    emails: [`accueil-${LONG}@mairie.factories.example`],
    websites: ["https://www.moderation.factories.example/", "ce n’est pas une adresse"],
    publicUrl: "https://annuaire.factories.example/fiche",
  });
  const hinted = await declared(db, `${LONG}@moderation.factories.example`);
  const unknown = await declared(db, `voisin-${hinted.slice(-8)}@factories.example`);
  const refused = await declared(db, `refusee-${hinted.slice(-8)}@factories.example`);
  const now = systemNow();
  const moderator = await makeUser(db, { role: "moderator", name: "Dominique Modération" });
  const ctx = {
    ...{ db, now, requestId: "page-states" },
    actor: { kind: "user", userId: moderator.id, role: "moderator" } as const,
  };
  const reason = "Le site de la mairie donne une autre adresse.\nEt une seconde ligne.";
  await decideAddress(ctx, { addressId: refused, decision: "refused", seen: "pending", reason });
  // No collective of these pages exists outside them: nobody is written to.
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'addressId' = ${refused}`;
  const states: [name: string, path: string, status?: number][] = [
    ["moderation", MODERATION_PATH],
    ["addresses that wait", ADDRESS_QUEUE_PATH],
    ["addresses past the last", `${ADDRESS_QUEUE_PATH}?apres=${unknown}`],
    ["addresses that were decided", ADDRESS_DECISIONS_PATH],
    ["address with a hint", addressPath(hinted)],
    ["address without one", addressPath(unknown)],
    ["address that was refused", `${addressPath(refused)}?fait=1`],
    ["no such address", addressPath("nulle-part"), 404],
    ...(await moderatedMailingStates(db)),
  ];
  const withoutReason: PageState = {
    name: "refusal without a reason",
    path: addressPath(hinted),
    kind: "scripted",
    act: async (page) => {
      await page.getByRole("button", { name: "Refuser l’adresse" }).click();
      await page.getByText("Remplissez ce champ").waitFor();
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scripted", status })),
    withoutReason,
    ...(await reportStates(db)),
  ];
}

/** An address of a public petition, which moderators were asked about some days ago. */
async function declared(db: Db, email: string): Promise<string> {
  const collective = await makeCollective(db, { name: `Collectif ${"interminablement".repeat(3)}` });
  const petition = await makePetition(db, {
    collective,
    communeInsee: INSEE,
    recipients: [{ name: "Madame la Première Adjointe", function: "À la transition", email }],
  });
  const requestedAt = new Date(systemNow().getTime() - 3 * DAY_MS);
  const { id } = await db.declaredAddress.upsert({
    where: { communeInsee_email: { communeInsee: INSEE, email } },
    create: { communeInsee: INSEE, email, petitionId: petition.id, requestedAt },
    update: { decision: "pending" },
  });
  return id;
}
