/**
 * The spelling by which mailboxes are told apart: no mail server in use tells `Mairie@` from `mairie@`. Only
 * A to Z are changed: other letters that lower case would bring together (the kelvin sign and `k`) are other
 * mailboxes, one of which may be a stranger's.
 */
export function mailboxOf(email: string): string {
  return email.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
