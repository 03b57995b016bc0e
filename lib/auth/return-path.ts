/** Where organisers arrive when nothing else was asked for. */
export const HOME_OF_ORGANISERS = "/espace";

const LONGEST = 500;
/** Any origin that is not ours: what resolves to it is a path of this site. */
const BASE = "https://site.invalid";

/**
 * A path of this site, from something that a visitor could have written: another site, a scheme or a
 * host in disguise (`//x`, `/\x`, a tab in between) gives the organisers' home.
 *
 * @returns path and query; the fragment is dropped.
 */
export function localPath(value: unknown): string {
  if (typeof value !== "string" || value.length > LONGEST) return HOME_OF_ORGANISERS;
  if (!/^\/(?![/\\])/.test(value) || /[\\\p{Cc}\s]/u.test(value)) return HOME_OF_ORGANISERS;
  if (!URL.canParse(value, BASE)) return HOME_OF_ORGANISERS;
  const { origin, pathname, search } = new URL(value, BASE);
  const leavesUs = origin !== BASE || pathname.startsWith("//");
  return leavesUs || /^\/connexion(\/|$)/.test(pathname) ? HOME_OF_ORGANISERS : pathname + search;
}
