/** Reads the time. The only place that does: tests and verbs are given `now`. */
export function systemNow(): Date {
  return new Date();
}
