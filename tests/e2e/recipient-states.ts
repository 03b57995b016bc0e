import { systemNow } from "@/lib/clock";
import type { Db, Tx } from "@/lib/db/client";
import type { User } from "@/lib/db/generated/client";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { makeMandate } from "../factories/make-mandate";
import { makePetition } from "../factories/make-petition";
import { recipient } from "../factories/recipient";
import { fillOnce } from "./directory-rows";

/** A commune that no other state speaks of. */
const INSEE = "86194";
const LONG = "une-adresse-electronique-interminablement-longue-que-rien-ne-coupe";
const VERIFIED = `${LONG}@mairie.factories.example`;

/** Recipients of every kind, a council to choose from, a mayor who is mayor no more, and fields gone wrong. */
export async function recipientStates(db: Db, owner: User): Promise<[name: string, path: string][]> {
  await fillOnce(db, INSEE, fill);
  const former = recipient({ name: "Anna Ancienne", kind: "mayor", email: VERIFIED });
  const posted = recipient({
    name: "Par la poste",
    channel: "post",
    postalAddress: "Mairie\n86000 Poitiers",
  });
  const typed = recipient({ name: "Ailleurs", email: `${LONG}@ailleurs.example` });
  const make = (fields: Parameters<typeof makePetition>[1]) =>
    makePetition(db, { owner, communeInsee: INSEE, recipients: [former, posted, typed], ...fields });
  const faulty = `{{Mairie}}, {{commune.due}}, {{mairie\n\n{{date}} {{${"x".repeat(50)}}}`;
  const draft = await make({ status: "draft", title: "Un banc {{commune.a}", body: faulty });
  const full = await make({ status: "draft", recipients: Array.from({ length: 10 }, () => typed) });
  const open = await make({ salutation: "", closing: "{{x}}" });
  const page = ({ id }: { id: string }) => `/espace/petitions/${id}`;
  return [
    ["draft with recipients of every kind and faulty fields", `${page(draft)}/modifier`],
    ["preview with faulty fields", `${page(draft)}/apercu`],
    ["draft with ten recipients", `${page(full)}/modifier`],
    ["recipients after an election", `${page(open)}/modifier`],
    ["letter after an election", `${page(open)}/lettre`],
    ["watch, with recipients of every kind", page(open)],
  ];
}

async function fill(db: Tx): Promise<void> {
  await makeMairieDesk(db, { communeInsee: INSEE, preferred: true, emails: [VERIFIED] });
  await makeMandate(db, { communeInsee: INSEE, lastName: "DE LA TOUR-D'EXEMPLE-INTERMINABLE" });
  for (let rank = 1; rank <= 40; rank++) {
    const written = rank < 10 ? `${rank}ème adjoint au Maire` : "";
    await makeMandate(db, {
      communeInsee: INSEE,
      kind: "councillor",
      lastName: `X${rank}`,
      function: written,
    });
  }
  await importRegister(db);
}

/** Before a register is imported, nobody is mayor no more. */
async function importRegister(db: Tx): Promise<void> {
  const now = systemNow();
  await db.directoryImport.create({
    data: {
      ...{ dataset: "maires", source: "maires.csv", sha256: "0".repeat(64), startedAt: now, finishedAt: now },
      ...{ read: 1, added: 1, changed: 0, removed: 0, rejected: 0 },
    },
  });
}
