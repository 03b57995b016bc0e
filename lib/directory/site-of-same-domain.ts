import { safeHref } from "@/lib/text/safe-href";

/**
 * The site of the mairie whose domain an address is at: a strong hint for whoever decides, never a proof. A
 * mailbox at a domain above the site's does not count: `ville.hebergeur.example` says nothing of
 * `…@hebergeur.example`.
 *
 * @param websites as the directory has them; what is no address of a site is passed over.
 * @returns the host of that site, without `www.`; `null` when there is none.
 */
export function siteOfSameDomain(email: string, websites: readonly string[]): string | null {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const hosts = websites.flatMap((website) => hostOf(website) ?? []);
  return hosts.find((host) => domain === host || domain.endsWith(`.${host}`)) ?? null;
}

function hostOf(website: string): string | null {
  const href = safeHref(website);
  if (!href?.startsWith("http")) return null;
  const host = new URL(href).hostname.replace(/^www\./, "");
  return host.includes(".") ? host : null;
}
