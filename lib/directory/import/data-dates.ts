const DAY = /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})\/(\d{2})\/(\d{4}))(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const MOMENT = /^(\d{2}\/\d{2}\/\d{4}|\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2}):(\d{2})(Z|[+-]\d{2}:\d{2})?$/;
const HOUR = 3_600_000;

/**
 * A day, “2026-03-15” or “15/03/2026”, as midnight UTC; `undefined` when it is none of the calendar or not
 * between 1900 and 2100.
 */
export function parseDay(text: string): Date | undefined {
  const [, isoYear, isoMonth, isoDay, day, month, year] = DAY.exec(text.trim()) ?? [];
  const [y, m, d] = [isoYear ?? year, isoMonth ?? month, isoDay ?? day].map(Number) as [
    number,
    number,
    number,
  ];
  const time = Date.UTC(y, m - 1, d);
  const date = new Date(time);
  const isReal = date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return isReal && y >= 1900 && y <= 2100 ? date : undefined;
}

/** “09/08/2023 13:30:19”, legal time of Paris unless an offset follows (“+02:00”); `undefined` when it is none. */
export function parseMoment(text: string): Date | undefined {
  const [, dayText = "", hours, minutes, seconds, offset] = MOMENT.exec(text.trim()) ?? [];
  const day = parseDay(dayText);
  if (!day || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const local = day.getTime() + Number(hours) * HOUR + Number(minutes) * 60_000 + Number(seconds) * 1000;
  return new Date(local - (offset === undefined ? parisOffset(local) : offsetOf(offset)));
}

function offsetOf(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith("-") ? -1 : 1) * minutes * 60_000;
}

/**
 * How far Paris is ahead of UTC when its clocks show `local`: two hours from the last Sunday of March at 2:00 to
 * that of October at 3:00 (since 1996). Of the hour that comes twice in October, the first is meant.
 */
function parisOffset(local: number): number {
  const year = new Date(local).getUTCFullYear();
  const from = lastSunday(year, 2) + 2 * HOUR;
  const to = lastSunday(year, 9) + 3 * HOUR;
  return local >= from && local < to ? 2 * HOUR : HOUR;
}

/** Midnight of the last Sunday of a month that has 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31));
  return last.getTime() - last.getUTCDay() * 24 * HOUR;
}
