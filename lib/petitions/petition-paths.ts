/** Addresses of a petition's public pages. */

export function petitionPath(slug: string): string {
  return `/petitions/${slug}`;
}

/** Where its form is sent, and shown again when something is to be corrected. */
export function signingPath(slug: string): string {
  return `/petitions/${slug}/signer`;
}

/** The whole list of those who show their name. */
export function signatoriesPath(slug: string): string {
  return `/petitions/${slug}/signataires`;
}

/** Every text that the petition has had. */
export function versionsPath(slug: string): string {
  return `/petitions/${slug}/versions`;
}

/** One of them, with what changed since the one before. */
export function versionPath(slug: string, number: number): string {
  return `${versionsPath(slug)}/${number}`;
}

/** The exact text of one, as its hash was computed. */
export function versionTextPath(slug: string, number: number): string {
  return `${versionPath(slug, number)}/texte`;
}

/** Where something is said against it, or against one of the messages on it. */
export function reportPath(slug: string, commentId?: string): string {
  return `/petitions/${slug}/signaler${commentId ? `?commentaire=${commentId}` : ""}`;
}

/** What online signatures are worth: the public page that says it at length. */
export const WORTH_PATH = "/ce-que-valent-les-signatures";
