import { safeHref } from "@/lib/text/safe-href";

/** A source as a link: its address, and the host that says where it leads; null for words and other addresses. */
export function webAddress(source: string): { href: string; host: string } | null {
  const href = safeHref(source);
  const url = href && /^https?:/i.test(href) ? URL.parse(href) : null;
  return href && url?.hostname ? { href, host: url.hostname.replace(/^www\./, "") } : null;
}
