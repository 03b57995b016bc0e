import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import type { MairieDesk, Mandate } from "@/lib/db/generated/client";
import type { CommuneDirectory, ElectedView, MairieView, Sex } from "./commune-directory";
import { openingHoursSchema } from "./opening-hours";
import { personName } from "./person-name";
import { readElectorCount } from "./read-elector-count";

/**
 * What the directory knows of a commune today: five rows read, whatever the size of the council.
 *
 * @param insee of a commune of today.
 */
export async function readCommuneDirectory(db: Db | Tx, insee: string): Promise<CommuneDirectory> {
  // One after the other: a transaction has one connection.
  const desk = await db.mairieDesk.findFirst({
    where: { insee, preferred: true, goneAt: null },
    orderBy: { id: "asc" },
  });
  const mayor = await db.mandate.findFirst({
    where: { communeInsee: insee, kind: "mayor", goneAt: null },
    orderBy: [{ functionStart: { sort: "desc", nulls: "last" } }, { id: "asc" }],
  });
  const electors = await readElectorCount(db, insee);
  const mairies = await newestImport(db, "mairies");
  const maires = await newestImport(db, "maires");
  return {
    mairie: desk && mairieView(desk),
    mayor: mayor && electedView(mayor),
    electors,
    importedAt: { mairies, maires },
  };
}

async function newestImport(db: Db | Tx, dataset: "mairies" | "maires"): Promise<Date | null> {
  const newest = await db.directoryImport.findFirst({
    where: { dataset },
    orderBy: { finishedAt: "desc" },
    select: { finishedAt: true },
  });
  return newest?.finishedAt ?? null;
}

/** A desk, as pages and letters show it. */
export function mairieView(desk: MairieDesk): MairieView {
  const { id: _id, insee: _insee, communeInsee: _commune, pivotCode: _pivot, ...rest } = desk;
  const { preferred: _preferred, goneAt: _gone, ...view } = rest;
  return { ...view, openingHours: openingHoursSchema.array().catch([]).parse(desk.openingHours) };
}

/** Somebody elected, as pages and proposals show them. */
export function electedView(mandate: Mandate): ElectedView {
  return {
    id: mandate.id,
    name: personName(mandate.firstName, mandate.lastName),
    sex: sexOf(mandate.sex),
    function: mandate.function,
    functionStart: mandate.functionStart,
  };
}

function sexOf(sex: string | null): Sex {
  return sex === "F" || sex === "M" ? sex : null;
}
