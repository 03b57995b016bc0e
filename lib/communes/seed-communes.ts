import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { cogVersion, readCog } from "./cog";
import type { Commune } from "./commune";

const DATASET = "communes";
const BATCH = 5_000;
const TIMEOUT_MS = 120_000;
/** Any number of our own: two processes that start together seed one after the other. */
const LOCK = 20_260_101;

export type SeedReport = {
  /** False when this version of the COG was there already: nothing was read nor written. */
  imported: boolean;
  version: string;
  /** Rows added, or changed because the new edition says otherwise. */
  written: number;
  retired: number;
};

/**
 * Brings the table of communes to the edition in the npm package, all or nothing, in one transaction. A commune
 * that is gone is marked `retiredAt`, never removed: petitions point at it. Doing it again does nothing.
 */
export async function seedCommunes(db: Db, now: Date): Promise<SeedReport> {
  const version = cogVersion();
  if (await isImported(db, version)) return { imported: false, version, written: 0, retired: 0 };
  const { communes } = readCog();
  return db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK})`;
      if (await isImported(tx, version)) return { imported: false, version, written: 0, retired: 0 };
      let written = 0;
      for (let from = 0; from < communes.length; from += BATCH) {
        written += await upsert(tx, communes.slice(from, from + BATCH));
      }
      const retired = await retireOthers(tx, communes, now);
      await tx.datasetVersion.upsert({
        where: { name: DATASET },
        create: { name: DATASET, version, importedAt: now },
        update: { version, importedAt: now },
      });
      return { imported: true, version, written, retired };
    },
    { timeout: TIMEOUT_MS, maxWait: TIMEOUT_MS },
  );
}

async function isImported(db: Db | Tx, version: string): Promise<boolean> {
  const known = await db.datasetVersion.findUnique({ where: { name: DATASET } });
  return known?.version === version;
}

/** One statement a batch; rows that are right already are not rewritten. @returns rows added or changed. */
function upsert(tx: Tx, communes: readonly Commune[]): Promise<number> {
  const rows = communes.map((commune) => ({
    insee: commune.insee,
    name: commune.name,
    link_type: commune.linkType,
    department_code: commune.departmentCode,
    department_name: commune.departmentName,
    population: commune.population,
    postal_codes: commune.postalCodes,
  }));
  return tx.$executeRaw`
    INSERT INTO communes AS known
      (insee, name, link_type, department_code, department_name, population, postal_codes)
    SELECT insee, name, link_type, department_code, department_name, population, postal_codes
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row
      (insee text, name text, link_type smallint, department_code text, department_name text,
       population integer, postal_codes text[])
    ON CONFLICT (insee) DO UPDATE SET
      name = excluded.name, link_type = excluded.link_type, department_code = excluded.department_code,
      department_name = excluded.department_name, population = excluded.population,
      postal_codes = excluded.postal_codes, retired_at = NULL
    WHERE (known.name, known.link_type, known.department_code, known.department_name, known.population,
           known.postal_codes, known.retired_at)
      IS DISTINCT FROM (excluded.name, excluded.link_type, excluded.department_code, excluded.department_name,
                        excluded.population, excluded.postal_codes, NULL::timestamptz)`;
}

function retireOthers(tx: Tx, communes: readonly Commune[], now: Date): Promise<number> {
  const current = communes.map(({ insee }) => insee);
  return tx.$executeRaw`
    UPDATE communes SET retired_at = ${now}
    WHERE retired_at IS NULL AND NOT (insee = ANY (${current}::text[]))`;
}
