/**
 * The address as it may stand in a link, or null: absolute http, https or mailto, nothing else.
 * A bare domain (`www.exemple.fr`, `exemple.fr/page`), which people write for an address, is taken as https.
 * A web address with a user name or a password (`https://banque.fr@ailleurs.fr`) hides where it leads: null.
 */
export function safeHref(address: string): string | null {
  const trimmed = address.trim().replace(/\s/g, "%20");
  const absolute = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.[a-z]{2,}(?:[/?#].*)?$/iu.test(trimmed)
    ? `https://${trimmed}`
    : trimmed;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: URL() would drop them and hide another scheme.
  if (!/^(?:https?:\/\/|mailto:)[^\u0000-\u0020]+$/i.test(absolute)) return null;
  const url = URL.parse(absolute);
  return url === null || url.username !== "" || url.password !== "" ? null : absolute;
}
