import type { Commune } from "./commune";
import { LINK_OVERRIDES, type Link, WRITTEN_FORMS, type WrittenForms } from "./commune-form-overrides";

export type CommuneForms = {
  /** “du Mans”, “de La Rochelle”, “d’Avignon” */
  de: string;
  /** “au Mans”, “à La Rochelle” */
  a: string;
  /** Start of the place line, no comma: “Au Mans”, “À La Rochelle” */
  place: string;
  /** “habitant·es du Mans” */
  residentsOf: string;
  /** “la mairie du Mans” */
  mairieOf: string;
  /** “la ville du Mans” */
  villeOf: string;
};

type NamedCommune = Pick<Commune, "insee" | "name" | "linkType" | "departmentCode">;

/** Wallis-et-Futuna, Polynésie française, Nouvelle-Calédonie: there H and Y are sounded. */
const PACIFIC = new Set(["986", "987", "988"]);
const MUNICIPAL_ARRONDISSEMENT = /^(.+) (\d+er?) Arrondissement$/;
const VOWEL = /^[aeiouœæ]/i;

/**
 * How French speaks of a commune or of an arrondissement municipal (“Lyon 3e Arrondissement”). What nobody lives
 * in (TAAF, Clipperton) has forms too, though there is no mairie to speak of.
 *
 * An article written in the name wins over INSEE’s TNCC, which is missing overseas and wrong for some communes
 * nouvelles (63448). Le and Les are contracted; La and L’ are part of the name and keep their capital.
 */
export function communeForms(commune: NamedCommune): CommuneForms {
  const name = commune.name.replaceAll("'", "’");
  const arrondissement = MUNICIPAL_ARRONDISSEMENT.exec(name);
  if (arrondissement) return arrondissementForms(arrondissement[1] ?? "", arrondissement[2] ?? "");
  const written = WRITTEN_FORMS[commune.insee];
  if (written) return formsFrom(written);
  const { de, a } = contracted(name, "Le ", "du ", "au ") ??
    contracted(name, "Les ", "des ", "aux ") ?? { de: linkOf(commune, name) + name, a: `à ${name}` };
  return formsFrom({ de, a, ville: `la ville ${de}` });
}

function formsFrom({ de, a, ville }: WrittenForms): CommuneForms {
  return {
    de,
    a,
    place: capitalised(a),
    residentsOf: `habitant·es ${de}`,
    mairieOf: `la mairie ${de}`,
    villeOf: ville,
  };
}

/**
 * “Lyon”, “3e” → “du 3e arrondissement de Lyon”. A letter is dated “À Lyon 3e”, as people write it; an
 * arrondissement is no ville. Only Paris, Lyon and Marseille have some, none of which takes d’.
 */
function arrondissementForms(city: string, ordinal: string): CommuneForms {
  const name = `${ordinal} arrondissement de ${city}`;
  const forms = formsFrom({ de: `du ${name}`, a: `dans le ${name}`, ville: `le ${name}` });
  return { ...forms, place: `À ${city} ${ordinal}` };
}

function contracted(name: string, article: string, de: string, a: string) {
  if (!name.startsWith(article)) return undefined;
  const rest = name.slice(article.length);
  return { de: de + rest, a: a + rest };
}

function linkOf({ insee, linkType, departmentCode }: NamedCommune, name: string): Link {
  const override = LINK_OVERRIDES[insee];
  if (override) return override;
  if (/^(La |L’)/.test(name)) return "de ";
  if (linkType !== null) return linkType === 1 ? "d’" : "de ";
  const mute = VOWEL.test(name.normalize("NFD")) || (/^h/i.test(name) && !PACIFIC.has(departmentCode));
  return mute ? "d’" : "de ";
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
