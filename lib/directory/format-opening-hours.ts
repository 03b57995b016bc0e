import type { OpeningHours } from "./opening-hours";

/** “Du lundi au vendredi”, “9 h – 12 h et 14 h – 17 h 30”; `hours` is empty when only the comment says something. */
export type OpeningLine = { days: string; hours: string; comment: string };

export type OpeningTimes = {
  lines: OpeningLine[];
  /** What the mairie wrote beside every one of several lines, said once. */
  note: string;
};

/** A dash that a line never breaks at: after one, a no-break space alone would not hold. */
const TO = "\u00a0–\u2060\u00a0";
const DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

/**
 * The opening hours of a mairie as they are read: from Monday to Sunday, the hours of one day together, days in a
 * row that have the same hours in one line. A day of which nothing is said is left out: the directory does not
 * tell “closed” from “unknown”.
 */
export function openingTimes(hours: readonly OpeningHours[]): OpeningTimes {
  const told = hours
    .map((one) => ({ ...one, comment: one.comment.trim() }))
    .filter(({ slots, comment }) => slots.length > 0 || comment !== "")
    .toSorted((one, other) => one.from - other.from || one.to - other.to);
  const lines = told.reduce(addSlots, []).reduce(addDays, []).map(lineOf);
  const [first, ...others] = lines;
  const note = first && others.length > 0 && others.every(({ comment }) => comment === first.comment);
  if (!note) return { lines, note: "" };
  return { lines: lines.map((line) => ({ ...line, comment: "" })), note: first.comment };
}

/** Morning and afternoon that come as two records of the same days. */
function addSlots(known: OpeningHours[], next: OpeningHours): OpeningHours[] {
  const at = known.findIndex(
    ({ from, to, comment }) => from === next.from && to === next.to && comment === next.comment,
  );
  const same = known[at];
  if (!same) return [...known, next];
  const slots = [...same.slots, ...next.slots].toSorted((one, other) => (one.opens < other.opens ? -1 : 1));
  const distinct = slots.filter(
    (slot, index) => slots.findIndex((other) => hoursOf([other]) === hoursOf([slot])) === index,
  );
  return known.with(at, { ...same, slots: distinct });
}

/** Tuesday like Monday: both in one line. */
function addDays(known: OpeningHours[], next: OpeningHours): OpeningHours[] {
  const last = known.at(-1);
  const goesOn =
    last &&
    last.to + 1 === next.from &&
    last.comment === next.comment &&
    hoursOf(last.slots) === hoursOf(next.slots);
  return goesOn ? known.with(-1, { ...last, to: next.to }) : [...known, next];
}

function lineOf({ from, to, slots, comment }: OpeningHours): OpeningLine {
  return { days: daysOf(from, to), hours: hoursOf(slots), comment };
}

/** “Mardi”, “Mardi et mercredi”, “Du mardi au samedi”. */
function daysOf(from: number, to: number): string {
  const [first = "", last = ""] = [DAYS[from - 1], DAYS[to - 1]];
  if (from === to) return capitalised(first);
  return to === from + 1 ? `${capitalised(first)} et ${last}` : `Du ${first} au ${last}`;
}

function hoursOf(slots: OpeningHours["slots"]): string {
  const times = slots.map(({ opens, closes }) => timeOf(opens) + TO + timeOf(closes));
  const last = times.pop() ?? "";
  return times.length > 0 ? `${times.join(", ")} et ${last}` : last;
}

/** “09:30” → “9 h 30”, never broken at the end of a line; what is no time stays as it is. */
function timeOf(text: string): string {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text.trim()) ?? [];
  if (hour === undefined) return text.trim();
  return `${Number(hour)}\u00a0h${minute === "00" ? "" : `\u00a0${minute}`}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);
}
