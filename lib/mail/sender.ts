/**
 * @param value `MAIL_FROM`: `Doléances <ne-pas-repondre@example.org>`, or an address alone.
 * @returns the name shown (empty without one) and the address, which bounces come back to.
 */
export function parseSender(value: string): { name: string; address: string } {
  const named = /^\s*"?([^"<]*?)"?\s*<\s*([^<>\s]+)\s*>\s*$/.exec(value);
  return named ? { name: named[1] ?? "", address: named[2] ?? "" } : { name: "", address: value.trim() };
}
