import { storedFreeFields } from "@/lib/campaigns/free-fields";
import { mayHoldFields } from "@/lib/merge/fill-fields";
import { type MergeSource, mergeValues } from "@/lib/merge/merge-values";
import { fill } from "./fill-petition";
import { type FreeSource, freeFieldTitles, freeValues } from "./free-values";
import { PETITION_FIELDS } from "./petition-form";

type Titled = Pick<MergeSource, "commune" | "collective"> & FreeSource & { title: string };

/**
 * The title of a draft as lists and headings name it: fields are filled with what is known without asking the
 * directory, and those that nothing fills yet say in brackets what they wait for. What is public holds no field.
 */
export function shownTitle(petition: Titled, now: Date): string {
  const { title, commune, collective } = petition;
  if (!mayHoldFields(title)) return title;
  const known = mergeValues({ commune, collective, now, recipients: [], directory: { mayor: null } });
  const free = freeValues(petition);
  const labels = freeFieldTitles(storedFreeFields(petition.templateVersion?.freeFields));
  const values = Object.fromEntries(
    Object.entries(free.values).map(([name, value]) => [name, value || `[${labels[name] ?? "…"}]`]),
  );
  return fill(title, known, { ...free, values }, "petition", "plain", PETITION_FIELDS.title).text;
}
