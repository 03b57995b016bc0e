import type { Db } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { addAnnex } from "@/lib/petitions/add-annex";
import { makePetition } from "../factories/make-petition";
import { contextOf, makeUser } from "../factories/make-user";
import { pdfFile } from "../unit/files/sample-files";

const LONG = "anticonstitutionnellement".repeat(4);

type Overrides = NonNullable<Parameters<typeof makePetition>[1]>;

/** A petition with questions, sources, a request to meet and a file, each with something that no phone holds. */
async function withParts(db: Db, owner: User, overrides: Overrides = {}) {
  const petition = await makePetition(db, { owner, ...overrides });
  const answered = { answer: `En mars. ${LONG}`, answeredOn: new Date("2026-11-20") };
  const questions = [
    { heading: "", text: "Quand le banc reviendra-t-il ?" },
    {
      heading: `Budget ${LONG}`,
      text: `Combien ? ${LONG}`,
      ...(petition.status === "delivered" ? answered : {}),
    },
    { heading: `Budget ${LONG}`, text: "Qui paie ?" },
  ];
  const sources = [
    { title: `Un article ${LONG}`, url: "" },
    { title: "", url: `https://exemple.example/${LONG}` },
  ];
  const placed = <Item extends object>(items: Item[]) =>
    items.map((item, index) => ({ ...item, petitionId: petition.id, position: index + 1 }));
  await db.question.createMany({ data: placed(questions) });
  await db.source.createMany({ data: placed(sources) });
  await db.petition.update({
    where: { id: petition.id },
    data: { meetingRequest: { slots: ["Lundi soir", LONG], contact: LONG } },
  });
  return petition;
}

async function giveAnnex(db: Db, owner: User, petitionId: string): Promise<void> {
  const title = `Plan ${LONG}`;
  await addAnnex(contextOf(db, owner), { petitionId, title }, { name: "plan.pdf", bytes: pdfFile() });
}

/** What everybody sees of the parts of a letter. */
export async function publicPartStates(db: Db): Promise<[name: string, path: string][]> {
  const owner = await makeUser(db);
  const open = await withParts(db, owner, { body: "Avant.\n\n[[questions]]\n\nAprès." });
  await giveAnnex(db, owner, open.id);
  const answered = await withParts(db, owner, { status: "delivered" });
  return [
    ["petition with every part", `/petitions/${open.slug}`],
    ["petition with answers", `/petitions/${answered.slug}`],
  ];
}

/** Where organisers write them. */
export async function ownPartStates(db: Db, owner: User): Promise<[name: string, path: string][]> {
  const draft = await withParts(db, owner, { status: "draft" });
  await giveAnnex(db, owner, draft.id);
  const bare = await makePetition(db, { owner });
  const delivered = await withParts(db, owner, { status: "delivered" });
  const own = (id: string) => `/espace/petitions/${id}`;
  return [
    ["draft with every part", `${own(draft.id)}/modifier`],
    ["preview with every part", `${own(draft.id)}/apercu`],
    ["annexes", `${own(draft.id)}/annexes`],
    ["no annex", `${own(bare.id)}/annexes`],
    ["annex refused", `${own(bare.id)}/annexes?refus=file-type`],
    ["annexes that cannot change", `${own(delivered.id)}/annexes`],
    ["answers", `${own(delivered.id)}/reponses`],
    ["watch with answers to note", own(delivered.id)],
  ];
}
