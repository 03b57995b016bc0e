/** Legal time of metropolitan France: dates are read by a mairie and by residents, not by a server. */
const TIME_ZONE = "Europe/Paris";

const counts = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 2 });
const moments = new Intl.DateTimeFormat("fr-FR", {
  timeZone: TIME_ZONE,
  year: "numeric",
  month: "long",
  day: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** “12 345”: thousands parted by U+202F, as in print. */
export function formatCount(count: number): string {
  return counts.format(count).replace(/\s/g, "\u202f");
}

/** “1er décembre 2026”, the day it is in Paris; ordinary spaces. */
export function formatDate(date: Date): string {
  const { day, month, year } = partsOf(date);
  return `${day === "1" ? "1er" : day} ${month} ${year}`;
}

/** “1er décembre 2026 à 14 h 05”, Paris time; U+00A0 around “h” so that the time is never broken. */
export function formatDateTime(date: Date): string {
  const { hour, minute } = partsOf(date);
  return `${formatDate(date)} à ${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** The word that agrees with `count`: in French the plural starts at 2 (0 and 1,5 take the singular). */
export function plural(count: number, one: string, many: string): string {
  return Math.abs(count) < 2 ? one : many;
}

function partsOf(date: Date): Record<Intl.DateTimeFormatPartTypes, string> {
  const parts = moments.formatToParts(date).map(({ type, value }) => [type, value]);
  return Object.fromEntries(parts) as Record<Intl.DateTimeFormatPartTypes, string>;
}
