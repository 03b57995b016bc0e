/** How long a sign-in link lives: time to find it among the unwanted mails. */
export const SIGN_IN_LINK_MINUTES = 30;

/** What a link is worth now. */
export type SignInLinkState = "usable" | "used" | "expired";

export function stateOfLink(link: { usedAt: Date | null; expiresAt: Date }, now: Date): SignInLinkState {
  if (link.usedAt) return "used";
  return link.expiresAt > now ? "usable" : "expired";
}
