import type { MairieView } from "./commune-directory";

/** The lines of a mairie's postal address, its name left out; none when the directory has none. */
export function mairieAddressLines(mairie: MairieView | null): string[] {
  if (!mairie) return [];
  return [...mairie.addressLines, `${mairie.postalCode} ${mairie.town}`.trim()].filter(Boolean);
}
