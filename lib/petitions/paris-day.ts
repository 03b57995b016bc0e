const days = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The day it is in Paris, `YYYY-MM-DD`. */
export function parisDay(moment: Date): string {
  return days.format(moment);
}

/** The `count` days that end with `last`, oldest first; days of the calendar, whatever the clocks do. */
export function daysBefore(last: string, count: number): string[] {
  const end = Date.parse(`${last}T12:00:00Z`);
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * 86_400_000).toISOString().slice(0, 10),
  );
}
