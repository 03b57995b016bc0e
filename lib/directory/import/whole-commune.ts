import { isInsee, paddedInsee } from "./commune-of";
import type { CommuneOf, RejectReason } from "./dataset-rows";

/**
 * The commune of today whose very code this is. What was said of a commune merged since, or of an
 * arrondissement, is not true of the whole: its mayor and its electors are not those of the commune of today.
 */
export function wholeCommune(
  code: string,
  communeOf: CommuneOf,
): { insee: string } | { reason: RejectReason } {
  if (!isInsee(code)) return { reason: "insee-invalid" };
  const found = communeOf(code);
  if (!found) return { reason: "commune-unknown" };
  return found.communeInsee === paddedInsee(code)
    ? { insee: found.communeInsee }
    : { reason: "part-of-commune" };
}
