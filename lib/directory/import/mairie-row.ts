import { isInsee } from "./commune-of";
import { parseMoment } from "./data-dates";
import { shortLine, shortProse } from "./data-text";
import type { CommuneOf, MairieRow, RejectReason } from "./dataset-rows";
import { deskRank, isMairieOfPart, mairiePivot, type Pivot } from "./desk-kind";
import {
  addressOf,
  emailsIn,
  listOf,
  phonesIn,
  plainText,
  textOf,
  valuesOf,
  webAddresses,
} from "./mairie-fields";
import { openingHoursOf } from "./opening-hours-of";

/** The members of a record that are read, in both shapes of the directory. */
export const MAIRIE_COLUMNS = {
  id: "id",
  nom: "nom",
  pivot: "pivot",
  code_insee_commune: "code_insee_commune",
  ancien_code_pivot: "ancien_code_pivot",
  adresse_courriel: "adresse_courriel",
  telephone: "telephone",
  site_internet: "site_internet",
  formulaire_contact: "formulaire_contact",
  sve: "sve",
  adresse: "adresse",
  plage_ouverture: "plage_ouverture",
  date_modification: "date_modification",
  url_service_public: "url_service_public",
} as const;

export type MairieRecord = { readonly [key in keyof typeof MAIRIE_COLUMNS]?: unknown };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LONGEST_NAME = 200;
const LONGEST_PIVOT = 60;

/**
 * A record of DILA's directory as a desk of a mairie; why it is left out, when it is a mairie; `undefined` when
 * it is another desk, or the mairie of a part of a commune.
 *
 * Addresses for electronic seizing (`sve`) are either forms or mailboxes: each goes with its like.
 */
export function mairieRow(record: MairieRecord, communeOf: CommuneOf): MairieRow | RejectReason | undefined {
  const pivot = mairiePivot(listOf(record.pivot).map(pivotOf));
  if (!pivot) return undefined;
  const name = shortProse(plainText(record.nom), LONGEST_NAME);
  if (isMairieOfPart(name)) return undefined;
  const id = plainText(record.id).trim().toLowerCase();
  if (!UUID.test(id)) return "id-invalid";
  const commune = deskCommune(pivot, plainText(record.code_insee_commune), communeOf);
  if (typeof commune === "string") return commune;
  if (name === "") return "name-missing";
  const pivotCode = shortLine(plainText(record.ancien_code_pivot), LONGEST_PIVOT);
  const forms = [...valuesOf(record.formulaire_contact), ...valuesOf(record.sve)];
  return {
    id,
    ...commune,
    name,
    pivotCode,
    rank: deskRank({ insee: commune.insee, pivotCode, name }),
    emails: emailsIn([
      ...valuesOf(record.adresse_courriel),
      ...forms.filter((form) => !/^\s*https?:/i.test(form)),
    ]),
    phones: phonesIn(valuesOf(record.telephone)),
    websites: webAddresses(valuesOf(record.site_internet)),
    contactForms: webAddresses(forms.filter((form) => !form.includes("@") || /^\s*https?:/i.test(form))),
    ...addressOf(record.adresse),
    openingHours: openingHoursOf(record.plage_ouverture),
    publicUrl: webAddresses(valuesOf(record.url_service_public))[0] ?? "",
    sourceModifiedAt: parseMoment(plainText(record.date_modification)) ?? null,
  };
}

function pivotOf(value: unknown): Pivot {
  const codes = typeof value === "object" && value !== null && "code_insee_commune" in value;
  return {
    type: textOf(value, "type_service_local"),
    codes: codes ? listOf(value.code_insee_commune).map(plainText) : [],
  };
}

/**
 * The commune of a desk: the one that its pivot names alone (an arrondissement, whose record may give the
 * city's code), else that of the record, else the first of the pivot that leads somewhere.
 */
function deskCommune(pivot: Pivot, own: string, communeOf: CommuneOf) {
  const codes = (pivot.codes.length === 1 ? [...pivot.codes, own] : [own, ...pivot.codes]).filter(isInsee);
  if (codes.length === 0) return "insee-invalid";
  for (const code of codes) {
    const commune = communeOf(code);
    if (commune) return commune;
  }
  return "commune-unknown";
}
