import type { SignerCounts } from "@/lib/petitions/who-may-sign";

const NARROW = "\u202f";
const FIXED = "\u00a0";

/** 12345 → “12 345”, with the narrow no-break space of French thousands. */
export function frenchNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, NARROW);
}

/** French plural starts at two: “0 signature”, “1 signature”, “2 signatures”. */
export function counted(value: number, one: string, many: string): string {
  return `${frenchNumber(value)}${FIXED}${value < 2 ? one : many}`;
}

/** “3 organisations, 12 élu·es et 1 284 personnes”: who signed, each kind apart; empty when nobody did. */
export function signersWords({ residents, elected, organisations }: SignerCounts): string {
  const parts = [
    ...(organisations > 0 ? [counted(organisations, "organisation", "organisations")] : []),
    ...(elected > 0 ? [counted(elected, "élu·e", "élu·es")] : []),
    ...(residents > 0 ? [counted(residents, "personne", "personnes")] : []),
  ];
  return new Intl.ListFormat("fr", { type: "conjunction" }).format(parts);
}
