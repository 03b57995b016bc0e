import "server-only";
import type { Db } from "@/lib/db/client";
import { readToken } from "@/lib/security/tokens";
import { HOME_OF_ORGANISERS } from "./return-path";
import { type SignInLinkState, stateOfLink } from "./sign-in-link";

/** What the page behind a sign-in link has to say. */
export type SignInLinkView = { state: SignInLinkState | "forged"; returnTo: string };

/** Reads and changes nothing: mail scanners open links. A link that is no longer kept has expired. */
export async function readSignInLink(db: Db, token: string, now: Date): Promise<SignInLinkView> {
  const proof = readToken("sign-in", token);
  if (!proof) return { state: "forged", returnTo: HOME_OF_ORGANISERS };
  const link = await db.signInLink.findUnique({ where: { id: proof.id } });
  if (!link) return { state: "expired", returnTo: HOME_OF_ORGANISERS };
  return { state: stateOfLink(link, now), returnTo: link.returnTo };
}
