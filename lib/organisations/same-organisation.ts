import type { CoSignerStanding } from "@/lib/db/generated/enums";
import { canonicalOrganisation } from "@/lib/petitions/organisation-name";

type Listed = { id: string; name: string; standing: CoSignerStanding };

/** Those of one name, whatever its spelling. */
export function ofOneName<Row extends Listed>(rows: readonly Row[], name: string): Row[] {
  const wanted = canonicalOrganisation(name);
  return rows.filter((row) => canonicalOrganisation(row.name) === wanted);
}

/** Somebody was asked for it, asks for it, or confirmed: a second one of its name would be the same twice. */
const SPOKEN_FOR: readonly CoSignerStanding[] = ["invited", "requested", "confirmed"];

export function isSpokenFor(rows: readonly Listed[], name: string): boolean {
  return ofOneName(rows, name).some(({ standing }) => SPOKEN_FOR.includes(standing));
}
