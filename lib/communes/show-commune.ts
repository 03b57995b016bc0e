import "server-only";
import { readCog } from "./cog";
import type { Commune, CommuneAlias } from "./commune";
import { communeForms } from "./commune-forms";
import { departmentOf } from "./departments";

/** What the operator's command line prints of a commune; its keys are French, as are those of open data. */
export type ShownCommune = {
  code: string;
  nom: string;
  /** Name of the département or overseas collectivité. */
  departement: string;
  de: string;
  a: string;
  /** Start of a letter’s place line, comma included: “Au Mans,”. */
  lieu: string;
  habitants: string;
  mairie: string;
  ville: string;
};

type Shown = Pick<Commune, "insee" | "name" | "linkType" | "departmentCode">;

/**
 * The forms of a commune of today, of an arrondissement municipal, or of the commune of today that had this
 * INSEE code before a merger; nothing when there is none.
 */
export function showCommune(code: string): ShownCommune | undefined {
  const { communes, aliases } = readCog();
  const wanted = code.trim().toUpperCase();
  const own = communes.find(({ insee }) => insee === wanted);
  if (own) return shown(own);
  const alias = aliases.find((one) => one.code === wanted);
  const today = communes.find(
    ({ insee, formerCodes }) => insee === alias?.insee || formerCodes.includes(wanted),
  );
  if (alias?.kind === "arrondissement" && today) return shown(arrondissement(alias, today));
  return today && shown(today);
}

/** One JSON line, without its end, for each commune of today in the order of the COG, then each arrondissement. */
export async function* exportForms(): AsyncGenerator<string> {
  const { communes, aliases } = readCog();
  const byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
  for (const commune of communes) yield JSON.stringify(shown(commune));
  for (const alias of aliases) {
    const today = byInsee.get(alias.insee);
    if (alias.kind === "arrondissement" && today) yield JSON.stringify(shown(arrondissement(alias, today)));
  }
}

function arrondissement({ code, name, linkType }: CommuneAlias, { departmentCode }: Commune): Shown {
  return { insee: code, name, linkType, departmentCode };
}

function shown(commune: Shown): ShownCommune {
  const forms = communeForms(commune);
  return {
    code: commune.insee,
    nom: commune.name,
    departement: departmentOf(commune.departmentCode)?.name ?? commune.departmentCode,
    de: forms.de,
    a: forms.a,
    lieu: `${forms.place},`,
    habitants: forms.residentsOf,
    mairie: forms.mairieOf,
    ville: forms.villeOf,
  };
}
