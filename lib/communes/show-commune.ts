import "server-only";
import { readCog, type SpokenCommune } from "./cog";
import type { Commune, CommuneAlias } from "./commune";
import { communeForms } from "./commune-forms";
import { departmentName } from "./departments";

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

/**
 * The commune of today (the TAAF’s districts and Clipperton included), the arrondissement municipal, or the commune
 * of today that had this INSEE code before a merger; nothing when there is none.
 */
export function spokenCommune(code: string): SpokenCommune | undefined {
  const { communes, aliases, uninhabited } = readCog();
  const wanted = code.trim().toUpperCase();
  const own = [...communes, ...uninhabited].find(({ insee }) => insee === wanted);
  if (own) return own;
  const alias = aliases.find((one) => one.code === wanted);
  const today = communes.find(
    ({ insee, formerCodes }) => insee === alias?.insee || formerCodes.includes(wanted),
  );
  return alias?.kind === "arrondissement" && today ? arrondissement(alias, today) : today;
}

/** The forms of the commune that `spokenCommune` finds. */
export function showCommune(code: string): ShownCommune | undefined {
  const commune = spokenCommune(code);
  return commune && shown(commune);
}

/** One JSON line, without its end, for each of INSEE’s communes in the order of the codes, then each arrondissement. */
export async function* exportForms(): AsyncGenerator<string> {
  const { communes, aliases, uninhabited } = readCog();
  const byInsee = new Map(communes.map((commune) => [commune.insee, commune]));
  const all = [...communes, ...uninhabited].sort((one, other) => (one.insee < other.insee ? -1 : 1));
  for (const commune of all) yield JSON.stringify(shown(commune));
  for (const alias of aliases) {
    const today = byInsee.get(alias.insee);
    if (alias.kind === "arrondissement" && today) yield JSON.stringify(shown(arrondissement(alias, today)));
  }
}

function arrondissement({ code, name, linkType }: CommuneAlias, { departmentCode }: Commune): SpokenCommune {
  return { insee: code, name, linkType, departmentCode };
}

function shown(commune: SpokenCommune): ShownCommune {
  const forms = communeForms(commune);
  return {
    code: commune.insee,
    nom: commune.name,
    departement: departmentName(commune.departmentCode) ?? commune.departmentCode,
    de: forms.de,
    a: forms.a,
    lieu: `${forms.place},`,
    habitants: forms.residentsOf,
    mairie: forms.mairieOf,
    ville: forms.villeOf,
  };
}
