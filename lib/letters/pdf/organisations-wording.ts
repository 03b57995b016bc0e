import type { OrganisationGroup } from "@/lib/letters/letter-organisations";
import { WORDS } from "./wording";

const FIXED = "\u00a0";

/** What stands above each list of organisations. */
export const ORGANISATION_TITLES: Record<OrganisationGroup["kind"], string> = {
  joint: WORDS.jointSigners,
  support: WORDS.coSigners,
  confirmed: `Organisations cosignataires${FIXED}:`,
  named: `Organisations citées par le collectif, sans confirmation de leur part${FIXED}:`,
};

/** After the name of one that confirmed another version than the letter holds. */
export function confirmedVersionNote(version: number): string {
  return ` (a confirmé la version${FIXED}${version} du texte)`;
}
