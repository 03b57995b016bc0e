import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AliasKind, Commune, CommuneAlias } from "./commune";
import { departmentOf } from "./departments";

/** The Code officiel géographique, reduced to what the product uses. */
export type Cog = {
  /** Version of the npm package that carries it. */
  version: string;
  communes: Commune[];
  /** Déléguées, associées and arrondissements municipaux, less those that bear their commune’s very name and code. */
  aliases: CommuneAlias[];
  /**
   * The TAAF’s five districts and Clipperton, which INSEE lists among communes. Nobody lives there and there is
   * no mairie: they have forms in French, but no page, no search and no petition.
   */
  uninhabited: SpokenCommune[];
};

/** What French needs to know of a commune to speak of it. */
export type SpokenCommune = Pick<Commune, "insee" | "name" | "linkType" | "departmentCode">;

type Row = {
  code: string;
  nom: string;
  type: string;
  typeLiaison?: number;
  departement: string;
  region: string;
  codesPostaux?: string[];
  population?: number;
  anciensCodes?: string[];
  /** Of a déléguée or an associée. */
  chefLieu?: string;
  /** Of an arrondissement municipal. */
  commune?: string;
};

const PACKAGE = "node_modules/@etalab/decoupage-administratif";
const ALIAS_KINDS: Readonly<Record<string, AliasKind>> = {
  "commune-deleguee": "delegated",
  "commune-associee": "associated",
  "arrondissement-municipal": "arrondissement",
};

/** Version of the COG package that is installed, without reading its data. */
export function cogVersion(root = process.cwd()): string {
  return readJson<{ version: string }>(root, "package.json").version;
}

/**
 * Reads the communes of today and the names that lead to them from npm `@etalab/decoupage-administratif`
 * (INSEE’s COG; data under Licence Ouverte). About 0.2 s, once a process: keep what comes out, not the file.
 *
 * @param root folder that holds node_modules. @throws when the package is not installed.
 */
export function readCog(root = process.cwd()): Cog {
  const regions = new Map(
    readJson<{ code: string; nom: string }[]>(root, "data/regions.json").map(({ code, nom }) => [
      code,
      withApostrophe(nom),
    ]),
  );
  const rows = readJson<Row[]>(root, "data/communes.json");
  const communes = rows.flatMap((row) => communeOf(row, regions) ?? []);
  const current = new Map(communes.map((commune) => [commune.insee, commune]));
  const aliases = rows.flatMap((row) => aliasOf(row, current) ?? []);
  const uninhabited = rows.flatMap((row) => uninhabitedOf(row) ?? []);
  return { version: cogVersion(root), communes, aliases, uninhabited };
}

function communeOf(row: Row, regions: Map<string, string>): Commune | undefined {
  const department = departmentOf(row.departement);
  if (row.type !== "commune-actuelle" || !department) return undefined;
  return {
    insee: row.code,
    name: withApostrophe(row.nom),
    linkType: row.typeLiaison ?? null,
    departmentCode: department.code,
    departmentName: department.name,
    regionName: regions.get(row.region) ?? department.name,
    population: row.population ?? 0,
    postalCodes: row.codesPostaux ?? [],
    formerCodes: row.anciensCodes ?? [],
  };
}

function uninhabitedOf(row: Row): SpokenCommune | undefined {
  if (row.type !== "commune-actuelle" || departmentOf(row.departement)) return undefined;
  const name = withApostrophe(row.nom);
  return { insee: row.code, name, linkType: row.typeLiaison ?? null, departmentCode: row.departement };
}

function aliasOf(row: Row, current: Map<string, Commune>): CommuneAlias | undefined {
  const kind = ALIAS_KINDS[row.type];
  const commune = current.get(row.chefLieu ?? row.commune ?? "");
  if (!kind || !commune) return undefined;
  const name = withApostrophe(row.nom);
  if (row.code === commune.insee && name === commune.name) return undefined;
  return { code: row.code, name, linkType: row.typeLiaison ?? null, kind, insee: commune.insee };
}

function withApostrophe(name: string): string {
  return name.replaceAll("'", "’");
}

function readJson<T>(root: string, file: string): T {
  return JSON.parse(readFileSync(join(root, PACKAGE, file), "utf8")) as T;
}
