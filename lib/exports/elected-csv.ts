import { stringify } from "csv-stringify/sync";
import type { ElectedMandate } from "@/lib/db/generated/enums";
import { mandateWords } from "@/lib/elected/elected-mandates";
import { csvCell } from "./csv-cell";
import { BYTE_ORDER_MARK } from "./signature-csv";

/** One line of the export of élu·es: nothing that is not public, but the version that was signed. */
export type ExportedElected = {
  firstName: string;
  lastName: string;
  mandate: ElectedMandate;
  territory: string;
  party: string;
  verified: boolean;
  confirmedAt: Date | null;
  version: number | null;
};

const FORMAT = { quoted_match: /[,\t]/, delimiter: ";", record_delimiter: "\r\n" } as const;
const HEADERS = [
  ...["Prénom", "Nom", "Mandat", "Territoire", "Parti ou groupe"],
  ...["Vérification du mandat", "Confirmée le", "Version du texte"],
];
const moments = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "short",
});

/** The whole file: what spreadsheets tell UTF-8 by, headers, one line an élu·e, formulas made harmless. */
export function electedCsv(elected: readonly ExportedElected[]): string {
  return BYTE_ORDER_MARK + stringify([HEADERS, ...elected.map(cellsOf)], FORMAT);
}

function cellsOf(one: ExportedElected): string[] {
  return [
    csvCell(one.firstName),
    csvCell(one.lastName),
    mandateWords(one.mandate),
    csvCell(one.territory),
    csvCell(one.party),
    one.verified ? "vérifié" : "déclaré",
    one.confirmedAt ? moments.format(one.confirmedAt) : "",
    one.version === null ? "" : String(one.version),
  ];
}
