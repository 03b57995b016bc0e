import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { giveFile } from "../factories/make-letter";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import { contextOf } from "../factories/make-user";
import { POSTED_RECIPIENT } from "../factories/posted-recipient";

type Recipients = NonNullable<NonNullable<Parameters<typeof makePetition>[1]>["recipients"]>;

const DAY_MS = 86_400_000;
/** Eight lines, one of them with a word that no phone holds. */
const POSTED = {
  ...POSTED_RECIPIENT,
  postalAddress: [..."12345", "interminable".repeat(7), "1, place de l’Essai", "72999 Essai"].join("\n"),
};

/** The pages about a letter, in every state that it may be in. */
export async function letterStates(db: Db, owner: User): Promise<[string, string][]> {
  const now = systemNow();
  const lettered = async (preparedAt = now, recipients?: Recipients) => {
    const petition = await makePetition(db, { owner, ...(recipients ? { recipients } : {}) });
    await makeSignatures(db, petition, 3);
    const { letterId } = await prepareLetter(contextOf(db, owner, preparedAt), { petitionId: petition.id });
    // The worker would compile it: these pages are about the states, not about the file.
    await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'letterId' = ${letterId}`;
    return { letterId, path: `/espace/petitions/${petition.id}/lettre` };
  };
  const set = async (status: "preparing" | "failed", at = now) => {
    const { letterId, path } = await lettered(at);
    await db.letter.update({ where: { id: letterId }, data: { status } });
    return path;
  };
  const ready = await lettered();
  await giveFile(db, ready.letterId);
  const byPost = await lettered(now, [POSTED]);
  await giveFile(db, byPost.letterId);
  const outdated = await lettered();
  await giveFile(db, outdated.letterId);
  await db.letterSignatory.updateMany({
    where: { letterId: outdated.letterId, position: 1 },
    data: { signatureId: uuidv7(now) },
  });
  return [
    ["letter stalled", await set("preparing", new Date(now.getTime() - DAY_MS))],
    ["letter failed", await set("failed")],
    ["letter ready", ready.path],
    ["letter outdated", outdated.path],
    ["send", `${ready.path}/envoyer`],
    ["send by post alone", `${byPost.path}/envoyer`],
    ["letter sealed", (await sealedLetter(db, owner)).path],
  ];
}

const STATUSES = ["sent", "failed", "uncertain", "failed", "held", "refused", "to_post", "sent"] as const;
const byPostAt = (position: number) => position >= STATUSES.indexOf("to_post");

/** A record with a message or a letter in each state, that no worker knows of, to a mairie with a contact form. */
export async function sealedLetter(db: Db, owner: User): Promise<{ reference: string; path: string }> {
  const { communeInsee } = await makeMairieDesk(db, {
    ...{ communeInsee: "72003", preferred: true, emails: [] },
    contactForms: [`https://${"formulaire-".repeat(12)}mairie.factories.example/contact`],
  });
  const petition = await makePetition(db, { owner, communeInsee, status: "closed" });
  await makeSignatures(db, petition, 3);
  const { letterId } = await prepareLetter(contextOf(db, owner, systemNow()), { petitionId: petition.id });
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'letterId' = ${letterId}`;
  await giveFile(db, letterId);
  const { reference } = await db.letter.update({
    where: { id: letterId },
    data: { status: "sealed", sealedAt: systemNow() },
  });
  await db.delivery.createMany({
    data: STATUSES.map((status, position) => ({
      letterId,
      position,
      name: "Mairie d’une commune au nom assez long",
      function: "À l’attention de la maire",
      ...(byPostAt(position) ? { ...POSTED, name: `Mairie ${position}` } : mailedTo(position)),
      status,
      attempts: byPostAt(position) ? 0 : position,
      lastAnswer: status === "failed" ? "550 5.1.1 No such user here" : null,
      queuedAt: systemNow(),
      sentAt: status === "sent" ? systemNow() : null,
    })),
  });
  return { reference, path: `/espace/petitions/${petition.id}/lettre` };
}

function mailedTo(position: number) {
  return { email: `une-adresse-electronique-fort-longue-${position}@mairie.factories.example` };
}
