import type { FreeField } from "@/lib/campaigns/free-fields";
import { freeFieldInput } from "@/lib/petitions/free-values";
import type { FieldLabels } from "./form-problems";

/** The names of a group's answers, as summaries of what is wrong or missing say them. */
export function freeFieldLabels(fields: readonly FreeField[]): FieldLabels {
  return Object.fromEntries(fields.map(({ key, label }) => [freeFieldInput(key), label]));
}
