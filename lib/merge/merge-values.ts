import { type CommuneForms, communeForms } from "@/lib/communes/commune-forms";
import { departmentForms } from "@/lib/communes/department-forms";
import { placeAndDate } from "@/lib/communes/place-and-date";
import type { Addressee } from "@/lib/directory/addressee";
import { mayorAppellation, NEUTRAL_APPELLATION } from "@/lib/directory/appellation";
import type { CommuneDirectory } from "@/lib/directory/commune-directory";
import { joinedAppellations } from "@/lib/directory/salutation";
import { formatDate } from "@/lib/i18n/format";
import type { MergeValues } from "./merge-fields";

export type MergeSource = {
  /** Of today, or an arrondissement municipal. */
  commune: Parameters<typeof communeForms>[0];
  directory: Pick<CommuneDirectory, "mayor">;
  /** Whom the letter addresses: what an organiser typed of the mayor goes before the register. */
  recipients: readonly Pick<Addressee, "kind" | "name" | "appellation">[];
  collective: { name: string };
  now: Date;
};

/** What each field says for one petition or letter; pure, so that the same source gives the same words. */
export function mergeValues({ commune, directory, recipients, collective, now }: MergeSource): MergeValues {
  const forms: CommuneForms = communeForms(commune);
  const department = departmentForms(commune.departmentCode);
  const mayor = recipients.find(({ kind }) => kind === "mayor");
  const appellation = mayor?.appellation || mayorAppellation(directory.mayor?.sex ?? null);
  return {
    "commune.nom": commune.name.replaceAll("'", "’"),
    "commune.de": forms.de,
    "commune.a": forms.a,
    habitants: forms.residentsOf,
    mairie: forms.mairieOf,
    ville: forms.villeOf,
    "departement.nom": department?.name ?? "",
    "departement.de": department?.de ?? "",
    "maire.nom": mayor?.name || directory.mayor?.name || "",
    "maire.appel": appellation,
    "maire.civilite": civilityOf(appellation),
    appel: joinedAppellations(recipients),
    "collectif.nom": collective.name,
    date: formatDate(now),
    lieu_et_date: placeAndDate(commune, now),
  };
}

/** “Madame la Maire” → “Madame”; both when the appellation names both, or neither. */
function civilityOf(appellation: string): string {
  const madame = /\bmadame\b/i.test(appellation);
  const monsieur = /\bmonsieur\b/i.test(appellation);
  if (madame === monsieur) return NEUTRAL_APPELLATION;
  return madame ? "Madame" : "Monsieur";
}
