import type { ElectedMandate } from "@/lib/db/generated/enums";

/** The mandates that one may sign under, in the order of the form. */
export const ELECTED_MANDATES: readonly [ElectedMandate, ...ElectedMandate[]] = [
  "mayor",
  "deputy_mayor",
  "municipal_councillor",
  "community_councillor",
  "departmental_councillor",
  "regional_councillor",
  "deputy",
  "senator",
  "european_deputy",
  "other",
];
