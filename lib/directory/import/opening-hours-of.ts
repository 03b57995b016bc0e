import type { OpeningHours } from "@/lib/directory/opening-hours";
import { shortProse } from "./data-text";
import { listOf, textOf } from "./mairie-fields";

const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MOST_ENTRIES = 21;
const LONGEST_COMMENT = 300;

/**
 * `plage_ouverture` of a record as hours of the week. A run over the week's end (Saturday to Monday) becomes
 * two; slots that are no hours, or end before they begin, are dropped; so is an entry that then says nothing.
 */
export function openingHoursOf(value: unknown): OpeningHours[] {
  return listOf(value).slice(0, MOST_ENTRIES).flatMap(entryOf);
}

function entryOf(entry: unknown): OpeningHours[] {
  const from = dayOf(textOf(entry, "nom_jour_debut"));
  if (from === undefined) return [];
  const to = dayOf(textOf(entry, "nom_jour_fin")) ?? from;
  const slots = ["1", "2"].flatMap((number) => {
    const opens = timeOf(textOf(entry, `valeur_heure_debut_${number}`));
    const closes = timeOf(textOf(entry, `valeur_heure_fin_${number}`));
    return opens !== undefined && closes !== undefined && opens < closes ? [{ opens, closes }] : [];
  });
  const comment = shortProse(textOf(entry, "commentaire"), LONGEST_COMMENT);
  if (slots.length === 0 && comment === "") return [];
  if (to >= from) return [{ from, to, slots, comment }];
  return [
    { from, to: DAYS.length, slots, comment },
    { from: 1, to, slots, comment },
  ];
}

function dayOf(name: string): number | undefined {
  const index = DAYS.indexOf(name.trim().toLowerCase());
  return index === -1 ? undefined : index + 1;
}

/** “09:00:00” → “09:00”. */
function timeOf(text: string): string | undefined {
  return /^((?:[01]\d|2[0-3]):[0-5]\d)(?::[0-5]\d)?$/.exec(text.trim())?.[1] ?? undefined;
}
