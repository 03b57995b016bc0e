import { stringify } from "csv-stringify/sync";
import { csvCell, csvPostalCode } from "./csv-cell";

/** One line of the organiser's export. `email` is there only for who asked for news. */
export type ExportedSignature = {
  firstName: string;
  lastName: string;
  postalCode: string;
  resident: boolean;
  showName: boolean;
  wantsNews: boolean;
  email: string | null;
  confirmedAt: Date | null;
  /** Number of the version of the text that was signed. */
  version: number | null;
};

/** Excel tells UTF-8 by it; LibreOffice and everybody else skip it. */
export const BYTE_ORDER_MARK = "\ufeff";

/** French spreadsheets part columns with semicolons, since the comma parts decimals (RFC 4180 line ends). */
/** A cell with a comma or a tab is quoted too: a program that parts cells there still finds one. */
const FORMAT = { quoted_match: /[,\t]/, delimiter: ";", record_delimiter: "\r\n" } as const;

const HEADERS = [
  "Prénom",
  "Nom",
  "Code postal",
  "Habite la commune",
  "État",
  "Confirmée le",
  "Nom public",
  "Souhaite des nouvelles",
  "Adresse électronique",
  "Version du texte",
];

const moments = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  dateStyle: "short",
  timeStyle: "short",
});

/** The byte order mark and the line of headers. */
export function csvHead(): string {
  return BYTE_ORDER_MARK + stringify([HEADERS], FORMAT);
}

/** Lines of signatures, formulas made harmless; times in Paris, as `21/11/2026 09:05`. */
export function csvLines(signatures: readonly ExportedSignature[]): string {
  return stringify(signatures.map(cellsOf), FORMAT);
}

function cellsOf(signature: ExportedSignature): string[] {
  const { confirmedAt } = signature;
  return [
    csvCell(signature.firstName),
    csvCell(signature.lastName),
    csvPostalCode(signature.postalCode),
    yesNo(signature.resident),
    confirmedAt ? "confirmée" : "en attente",
    confirmedAt ? moments.format(confirmedAt) : "",
    yesNo(signature.showName),
    yesNo(signature.wantsNews),
    csvCell(signature.email ?? ""),
    signature.version === null ? "" : String(signature.version),
  ];
}

const yesNo = (value: boolean) => (value ? "oui" : "non");

/** `un-banc-place-des-tilleuls-2026-11-21.csv`. @param day `YYYY-MM-DD`. */
export function csvFileName(slug: string, day: string): string {
  return `${slug.replace(/[^a-z0-9-]/g, "") || "petition"}-${day}.csv`;
}
