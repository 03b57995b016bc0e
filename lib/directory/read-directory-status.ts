import "server-only";
import type { Db } from "@/lib/db/client";
import type { DirectoryStatus, LatestImport } from "./directory-status";
import { DATASETS, type Dataset } from "./import/import-report";

/** Counts what the directory holds; half a second when it holds all of France. */
export async function readDirectoryStatus(db: Db): Promise<DirectoryStatus> {
  const [imports, rows, communes] = await Promise.all([latestImports(db), countRows(db), countCommunes(db)]);
  return { imports, rows, communes };
}

async function latestImports(db: Db): Promise<Record<Dataset, LatestImport | null>> {
  const newest = await db.directoryImport.findMany({
    distinct: ["dataset"],
    orderBy: [{ dataset: "asc" }, { finishedAt: "desc" }],
    omit: { id: true, sha256: true, startedAt: true },
  });
  const latest = (dataset: Dataset) => newest.find((one) => one.dataset === dataset) ?? null;
  return Object.fromEntries(DATASETS.map((dataset) => [dataset, latest(dataset)])) as Record<
    Dataset,
    LatestImport | null
  >;
}

async function countRows(db: Db): Promise<DirectoryStatus["rows"]> {
  const [desks, desksGone, mandates, electorCounts] = await Promise.all([
    db.mairieDesk.count({ where: { goneAt: null } }),
    db.mairieDesk.count({ where: { goneAt: { not: null } } }),
    db.$queryRaw<{ kind: "mayor" | "councillor"; current: number; gone: number }[]>`
      SELECT kind::text, count(*) FILTER (WHERE gone_at IS NULL)::int AS current, count(gone_at)::int AS gone
      FROM mandates GROUP BY kind`,
    db.electorCount.count(),
  ]);
  const mandatesOf = (kind: "mayor" | "councillor") => {
    const { current = 0, gone = 0 } = mandates.find((one) => one.kind === kind) ?? {};
    return { current, gone };
  };
  return {
    desks: { current: desks, gone: desksGone },
    mayors: mandatesOf("mayor"),
    councillors: mandatesOf("councillor"),
    electorCounts: { current: electorCounts, gone: 0 },
  };
}

async function countCommunes(db: Db): Promise<DirectoryStatus["communes"]> {
  const [counts] = await db.$queryRaw<[DirectoryStatus["communes"]]>`
    SELECT count(*)::int AS "all",
      count(*) FILTER (WHERE emails > 0)::int AS "withEmail",
      count(*) FILTER (WHERE emails = 0 AND forms > 0)::int AS "withFormOnly",
      count(*) FILTER (WHERE emails = 0 AND forms = 0)::int AS "withNeither",
      count(*) FILTER (WHERE emails IS NULL)::int AS "withoutDesk",
      count(*) FILTER (WHERE has_mayor)::int AS "withMayor",
      count(*) FILTER (WHERE has_electors)::int AS "withElectors"
    FROM (
      SELECT cardinality(desk.emails) AS emails, cardinality(desk.contact_forms) AS forms,
        EXISTS (SELECT FROM mandates WHERE commune_insee = commune.insee AND kind = 'mayor' AND gone_at IS NULL)
          AS has_mayor,
        EXISTS (SELECT FROM elector_counts WHERE commune_insee = commune.insee) AS has_electors
      FROM communes AS commune
      LEFT JOIN mairie_desks AS desk ON desk.insee = commune.insee AND desk.preferred AND desk.gone_at IS NULL
      WHERE commune.retired_at IS NULL
    ) AS known`;
  return counts;
}
