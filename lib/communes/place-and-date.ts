import { formatDate } from "@/lib/i18n/format";
import { communeForms } from "./commune-forms";

/** First line of a letter: “Au Mans, le 1er décembre 2026”, the day it is in Paris. */
export function placeAndDate(commune: Parameters<typeof communeForms>[0], date: Date): string {
  return `${communeForms(commune).place}, le ${formatDate(date)}`;
}
