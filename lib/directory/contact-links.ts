import { safeHref } from "@/lib/text/safe-href";

/** Numbers of the Pacific have six digits; the short ones that towns also have (3975 in Paris), four. */
const SHORTEST_NUMBER = 4;

/**
 * What a telephone calls for a number as the directory writes it: “01 64 38 30 52”, “+687 27 31 15”,
 * “+33 (0)1 64 38 30 52”. National numbers stay national, as +33 would be wrong overseas.
 *
 * @returns null when other words stand beside the number: it is then shown, but not called.
 */
export function phoneHref(text: string): string | null {
  const number = text.trim().replace(/^(\+\d{1,3}[\s.-]*)\(0\)/, "$1");
  if (!/^\+?[\d\s.()/-]+$/.test(number)) return null;
  const digits = number.replace(/\D/g, "");
  if (digits.length < SHORTEST_NUMBER || digits.length > 15) return null;
  return `tel:${number.startsWith("+") ? "+" : ""}${digits}`;
}

/** A longer address says no more than its site does. */
const LONGEST_LABEL = 40;

/**
 * A web address as a link, and as one reads it: “www.ville.example/contact”, or the site alone when the rest is
 * long. Null for anything else.
 */
export function webLink(address: string): { href: string; label: string } | null {
  const href = safeHref(address);
  if (!href || !/^https?:/i.test(href)) return null;
  const label = href.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  return { href, label: label.length <= LONGEST_LABEL ? label : `${label.split(/[/?#]/)[0]}/…` };
}

/** A place on the map of OpenStreetMap, close enough to see the streets around. */
export function mapHref({ latitude, longitude }: { latitude: number; longitude: number }): string {
  const at = `${latitude.toFixed(5)}/${longitude.toFixed(5)}`;
  const marker = `mlat=${latitude.toFixed(5)}&mlon=${longitude.toFixed(5)}`;
  return `https://www.openstreetmap.org/?${marker}#map=18/${at}`;
}
