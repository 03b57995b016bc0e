import { systemNow } from "@/lib/clock";
import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { uuidv7 } from "@/lib/db/uuid";
import { casePath, REPORT_DECISIONS_PATH, REPORT_QUEUE_PATH } from "@/lib/moderation/moderation-paths";
import { reportPath } from "@/lib/petitions/petition-paths";
import { restorePetition } from "@/lib/petitions/restore-petition";
import { suspendPetition } from "@/lib/petitions/suspend-petition";
import { commentsPath, ownCommentsPath } from "@/lib/signatures/comment-paths";
import { managementPath } from "@/lib/signatures/signature-paths";
import { makeManagementToken } from "@/lib/signatures/signature-tokens";
import { makeComment, makeReport } from "../factories/make-comment";
import { makePetition } from "../factories/make-petition";
import { makeSignatures } from "../factories/make-signatures";
import type { PageState } from "./page-states";

const LONG = "anticonstitutionnellement".repeat(4);
const MESSAGE = `Une première ligne, ${LONG}.\n\nشكرا, et une autre : 06 12 34 56 78, exemple@exemple.example, exemple.com.`;

type State = [name: string, path: string, status?: number];
const MINUTE_MS = 60_000;

/** A petition with more messages than a page holds, some of them hard to show. */
async function commented(db: Db, overrides: Parameters<typeof makePetition>[1] = {}) {
  const petition = await makePetition(db, overrides);
  const now = systemNow().getTime();
  for (let at = 0; at < 32; at++) {
    const createdAt = new Date(now - at * MINUTE_MS);
    await makeComment(db, petition, { createdAt, ...(at === 0 ? { text: MESSAGE } : {}) });
  }
  return petition;
}

/** What everybody reads of signers, and where they report it. */
export async function publicCommentStates(db: Db): Promise<State[]> {
  const petition = await commented(db);
  const silent = await makePetition(db, { takesComments: true });
  const suspended = await makePetition(db, { status: "suspended" });
  const { slug } = petition;
  const { id } = await makeComment(db, petition, { text: MESSAGE });
  const hidden = await makeComment(db, petition, { status: "hidden" });
  return [
    ["petition with messages", `/petitions/${slug}`],
    ["messages", commentsPath(slug)],
    ["messages past the last", commentsPath(slug, "0-00000000000070008000000000000000")],
    ["no message", commentsPath(silent.slug)],
    ["messages of a suspended petition", commentsPath(suspended.slug), 404],
    ["report a petition", reportPath(slug)],
    ["report a message", reportPath(slug, id)],
    ["report a message that is hidden", reportPath(slug, hidden.id), 404],
    ["reported", `${reportPath(slug)}?fait=1`],
    ["report a suspended petition", reportPath(suspended.slug)],
  ];
}

/** A report that says nothing comes back. */
export async function refusedReport(db: Db): Promise<PageState> {
  return {
    name: "report without a reason",
    path: reportPath((await makePetition(db)).slug),
    kind: "scriptless",
    act: async (page) => {
      await page.getByRole("button", { name: "Envoyer le signalement" }).click();
      await page.getByRole("alert").waitFor();
    },
  };
}

/** The message on a signer's own page, in each of its states. */
export async function signerCommentStates(db: Db): Promise<State[]> {
  const petition = await makePetition(db, { takesComments: true });
  const own = (id: string) => managementPath(makeManagementToken(id));
  const [silent] = await makeSignatures(db, petition, 1);
  const path = async (overrides: Parameters<typeof makeComment>[2]) =>
    own((await makeComment(db, petition, { text: MESSAGE, ...overrides })).signatureId);
  return [
    ["own page, a message to leave", own(silent?.id ?? "")],
    ["own page, message sent", `${await path({ status: "pending" })}?fait=message`],
    ["own page, message published", await path({})],
    ["own page, message hidden", await path({ status: "hidden" })],
    ["own page, message removed", await path({ status: "removed", removalReason: `Injure. ${LONG}` })],
    ["own page, removed and deleted", await path({ status: "removed", text: "", removalReason: "Injure." })],
  ];
}

/** Where organisers publish and hide. */
export async function ownCommentStates(db: Db, owner: User): Promise<State[]> {
  const full = await commented(db, { owner });
  const { id } = full;
  for (const status of ["pending", "pending", "hidden", "removed"] as const) {
    await makeComment(db, full, { status, text: MESSAGE, removalReason: `Injure. ${LONG}` });
  }
  const [empty, draft, suspended] = [
    await makePetition(db, { owner }),
    await makePetition(db, { owner, status: "draft" }),
    await makePetition(db, { owner, status: "suspended" }),
  ];
  await makeComment(db, suspended, { status: "pending" });
  return [
    ["watch, with messages", `/espace/petitions/${id}`],
    ["messages that wait", ownCommentsPath(id)],
    ["messages, all", ownCommentsPath(id, { filter: "tous" })],
    ["messages that are hidden", `${ownCommentsPath(id, { filter: "masques" })}&changes=1&manques=2`],
    ["messages, none yet", ownCommentsPath(empty.id)],
    ["messages of a draft", ownCommentsPath(draft.id)],
    ["messages, suspended", ownCommentsPath(suspended.id)],
  ];
}

/** What moderators read and decide. */
export async function reportStates(db: Db): Promise<PageState[]> {
  const petition = await makePetition(db, { title: `Un titre ${LONG}` });
  const comment = await makeComment(db, petition, { text: MESSAGE });
  await makeReport(db, petition, { details: `Le passage : ${LONG}\n\nEt encore.` });
  await makeReport(db, petition, { reason: "spam", details: "" });
  await makeReport(db, petition, { commentId: comment.id, reason: "personal_data" });
  const decided = await makePetition(db);
  const operator = { db, actor: { kind: "system" } as const, now: systemNow(), requestId: "page-states" };
  await suspendPetition(operator, { slug: decided.slug, reason: `Motif ${LONG}`, note: "Une note." });
  await restorePetition(operator, { slug: decided.slug, reason: "Corrigé." });
  await suspendPetition(operator, { slug: decided.slug, reason: `Motif ${LONG}` });
  // Nobody of these collectives exists outside these pages: nobody is written to.
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs WHERE payload->>'petitionId' = ${decided.id}`;
  const states: State[] = [
    ["reports that wait", REPORT_QUEUE_PATH],
    ["reports past the last", `${REPORT_QUEUE_PATH}?apres=zzzzzzzz-00000000000070008000000000000000`],
    ["decisions about reports", REPORT_DECISIONS_PATH],
    ["decisions past the last", `${REPORT_DECISIONS_PATH}?apres=1`],
    ["reported petition", casePath(petition.id)],
    ["petition that was suspended", `${casePath(decided.id)}?fait=suspendue`],
    ["no such reported petition", casePath(uuidv7(systemNow())), 404],
  ];
  const withoutReason: PageState = {
    name: "suspension without a reason",
    path: casePath(petition.id),
    kind: "scripted",
    act: async (page) => {
      await page.getByText("Suspendre la pétition").first().click();
      await page.getByRole("button", { name: "Suspendre la pétition" }).click();
      await page.getByText("Remplissez ce champ").waitFor();
    },
  };
  return [
    ...states.map(([name, path, status]): PageState => ({ name, path, kind: "scripted", status })),
    withoutReason,
  ];
}
