/**
 * One mailbox, one spelling: lower case, without a `+tag`, and without the dots that Gmail ignores.
 * Used to recognise a duplicate, never to write to somebody.
 */
export function canonicalEmail(address: string): string {
  const trimmed = address.trim().normalize("NFC").toLowerCase();
  const at = trimmed.lastIndexOf("@");
  if (at < 1) return trimmed;
  const domain = trimmed.slice(at + 1) === "googlemail.com" ? "gmail.com" : trimmed.slice(at + 1);
  const mailbox = trimmed.slice(0, at).replace(/(?!^)\+.*$/, "");
  return `${domain === "gmail.com" ? mailbox.replaceAll(".", "") : mailbox}@${domain}`;
}
