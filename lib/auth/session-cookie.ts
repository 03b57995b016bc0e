/** How long a session lives, in seconds; then one signs in again. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/**
 * The cookie that next-auth looks for.
 *
 * @param secure whether the site is served over https: browsers then hold the name's prefix to it.
 */
export function sessionCookie(secure: boolean) {
  return {
    name: `${secure ? "__Secure-" : ""}next-auth.session-token`,
    options: { httpOnly: true, sameSite: "lax" as const, path: "/", secure },
  };
}
