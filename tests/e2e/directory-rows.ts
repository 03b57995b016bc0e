import type { Db, Tx } from "@/lib/db/client";
import type { OpeningHours } from "@/lib/directory/opening-hours";
import { makeElectorCount } from "../factories/make-elector-count";
import { makeMairieDesk } from "../factories/make-mairie-desk";
import { makeMandate } from "../factories/make-mandate";

const KNOWN = "77188";
const MORNING = { opens: "09:00", closes: "12:30" };
const AFTERNOON = { opens: "14:00", closes: "17:00" };
const HOURS: OpeningHours[] = [
  { from: 1, to: 5, slots: [MORNING, AFTERNOON], comment: "" },
  { from: 6, to: 6, slots: [], comment: "Permanence de l’état civil, hors vacances scolaires. ".repeat(12) },
];

/** Rows of a commune that no import may hold twice: both sizes of screen share one database. */
export async function fillOnce(db: Db, insee: string, fill: (tx: Tx) => Promise<void>): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(20261122)`;
      if ((await tx.mairieDesk.count({ where: { communeInsee: insee } })) === 0) await fill(tx);
    },
    { timeout: 30_000 },
  );
}

/** A commune of which everything is known, at length; one without an e-mail address; and a city with arrondissements. */
export function fillDirectory(db: Db): Promise<void> {
  return fillOnce(db, KNOWN, fill);
}

async function fill(db: Tx): Promise<void> {
  const { id } = await makeMairieDesk(db, {
    communeInsee: KNOWN,
    preferred: true,
    name: "Mairie - Fontaine-le-Port",
    emails: [`une-adresse-electronique-interminable-${"x".repeat(40)}@mairie.factories.example`],
    phones: ["01 00 00 00 01", "01 00 00 00 02 (urgences)", "+33 (0)1 00 00 00 03", "3900"],
    websites: ["https://www.mairie.factories.example/"],
    contactForms: [`https://www.mairie.factories.example/${"formulaire-".repeat(12)}`],
    addressLines: ["Hôtel de ville", "1 place de la Mairie-Interminablement-Nommée"],
    latitude: 48.4868,
    longitude: 2.7574,
    publicUrl: "https://annuaire.factories.example/fiche",
    sourceModifiedAt: new Date("2026-08-09"),
  });
  await db.mairieDesk.update({ where: { id }, data: { openingHours: HOURS } });
  await makeMandate(db, { communeInsee: KNOWN, lastName: "DE LA TOUR-D'EXEMPLE" });
  await makeElectorCount(db, {
    communeInsee: KNOWN,
    source: "https://statistiques.factories.example/inscrits",
  });
  await makeMairieDesk(db, { communeInsee: "49373", preferred: true, emails: [] });
  for (const insee of ["69123", "69381", "69383"]) {
    await makeMairieDesk(db, { communeInsee: "69123", insee, preferred: true, name: "Mairie" });
  }
}
