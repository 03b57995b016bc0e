import { HOME_OF_ORGANISERS } from "./return-path";

/** What the address of the sign-in page calls the path to go back to. */
export const RETURN_PARAMETER = "retour";

/** The sign-in page. @param returnTo a path of this site. */
export function signInPath(returnTo: string = HOME_OF_ORGANISERS): string {
  if (returnTo === HOME_OF_ORGANISERS) return "/connexion";
  return `/connexion?${new URLSearchParams({ [RETURN_PARAMETER]: returnTo })}`;
}

/** The page that answers a request for a link: the same whoever asked. */
export const SIGN_IN_SENT_PATH = "/connexion/envoye";

/** The page with one button behind the link of a mail. */
export function signInLinkPath(token: string): string {
  return `/connexion/lien/${token}`;
}
