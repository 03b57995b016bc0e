import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { addMailingAnnex } from "@/lib/mailings/annexes";
import {
  MAILING_QUEUE_PATH,
  MAILINGS_PATH,
  mailingPath,
  moderatedMailingPath,
} from "@/lib/mailings/mailing-paths";
import { makeCollective } from "../factories/make-collective";
import { makeMailing, makeSendingMailing } from "../factories/make-mailing";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { pdfFile } from "../unit/files/sample-files";

type State = [name: string, path: string, status?: number];

/** Communes that no other state speaks of. */
const INSEES = ["90001", "90004", "90010"];
const LONG_TITLE = `Pour des arbres ${"interminablement".repeat(4)} dans la cour de chaque école`;

async function openDesks(db: Db): Promise<void> {
  for (const communeInsee of INSEES) {
    if ((await db.mairieDesk.count({ where: { communeInsee } })) > 0) continue;
    await makeMairieDesk(db, {
      communeInsee,
      preferred: true,
      emails: [`accueil-${"interminable".repeat(4)}-${communeInsee}@mairie.factories.example`],
    });
  }
}

/** Letters to many, being written, blocked, on their way and stopped. */
export async function mailingStates(db: Db, owner: User): Promise<State[]> {
  await openDesks(db);
  const collective = await makeCollective(db, { owner });
  const choice = { kind: "list" as const, text: INSEES.join("\n") };
  const fields = { owner, collective, choice };
  const draft = await makeMailing(db, { ...fields, title: LONG_TITLE });
  await addMailingAnnex(
    draft.ctx,
    { mailingId: draft.id, title: `Un titre ${"interminable".repeat(8)}` },
    { name: "texte.pdf", bytes: pdfFile() },
  );
  await db.mailing.update({
    where: { id: draft.id },
    data: {
      questions: [{ heading: "Les écoles {{commune.de}}", text: "Combien d’arbres {{commune.a}} ?" }],
      sources: [{ title: "Un arrêté", url: `https://exemple.fr/${"interminable".repeat(12)}` }],
      meetingRequest: { slots: ["Un soir {{commune.a}}"], contact: "" },
    },
  });
  const bare = await makeMailing(db, { owner, collective, body: "" });
  const blocked = await makeMailing(db, { ...fields, body: "Pour {{maire.nom}} et {{inconnu}}." });
  const sending = await makeSendingMailing(db, INSEES, { owner, collective });
  await db.mailingCopy.updateMany({
    where: { mailingId: sending.id, position: 1 },
    data: { status: "failed", lastAnswer: "550 5.1.1 No such user here", attempts: 1 },
  });
  await db.mailingCopy.updateMany({
    where: { mailingId: sending.id, position: 2 },
    data: { status: "uncertain", followUp: "Une note\nsur deux lignes" },
  });
  const stopped = await makeMailing(db, fields);
  await db.mailing.update({
    where: { id: stopped.id },
    data: { status: "stopped", sealedAt: draft.ctx.now },
  });
  return [
    ["letters to many", MAILINGS_PATH],
    ["new letter to many", `${MAILINGS_PATH}/nouveau`],
    ["letter to many, draft", mailingPath(draft.id)],
    ["letter to many, text", `${mailingPath(draft.id)}/modifier`],
    ["letter to many, files", `${mailingPath(draft.id)}/annexes`],
    ["letter to many, file refused", `${mailingPath(bare.id)}/annexes?refus=file-active`],
    ["letter to many, files sealed", `${mailingPath(sending.id)}/annexes`],
    ["letter to many, recipients", `${mailingPath(draft.id)}/destinataires?commune=90001`],
    ["letter to many, no recipient", `${mailingPath(bare.id)}/destinataires?commune=nulle-part`],
    ["letter to many, copy", `${mailingPath(draft.id)}/apercu?exemplaire=2`],
    ["letter to many, faulty copy", `${mailingPath(blocked.id)}/apercu?essai=1`],
    ["letter to many, confirm", `${mailingPath(draft.id)}/confirmer`],
    ["letter to many, blocked", `${mailingPath(blocked.id)}/confirmer`],
    ["letter to many, unfinished", `${mailingPath(bare.id)}/confirmer`],
    ["letter to many, followed", mailingPath(sending.id)],
    ["letter to many, none answered", `${mailingPath(sending.id)}?voir=answered`],
    ["letter to many, stopped", mailingPath(stopped.id)],
    ["nobody’s letter to many", mailingPath("nulle-part"), 404],
  ];
}

/** What a moderator sees of large sendings: one that waits, one that was sent back. */
export async function moderatedMailingStates(db: Db): Promise<State[]> {
  await openDesks(db);
  const choice = { kind: "list" as const, text: INSEES.join("\n") };
  const waiting = await makeMailing(db, { title: LONG_TITLE, choice });
  const refused = await makeMailing(db, { choice });
  const sealedAt = waiting.ctx.now;
  await db.mailing.update({ where: { id: waiting.id }, data: { status: "awaiting", sealedAt } });
  await db.mailing.update({
    where: { id: refused.id },
    data: { status: "refused", decidedAt: sealedAt, decisionReason: "Retirez un nom.\nEt une phrase." },
  });
  return [
    ["large sendings", MAILING_QUEUE_PATH],
    ["large sending that waits", `${moderatedMailingPath(waiting.id)}?exemplaire=2`],
    ["large sending sent back", moderatedMailingPath(refused.id)],
  ];
}
