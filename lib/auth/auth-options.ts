import "server-only";
import type { NextAuthOptions } from "next-auth";
import { getDb } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { keyFor } from "@/lib/security/keys";
import { SESSION_SECONDS } from "./session-cookie";
import { sessionAdapter } from "./session-store";
import { SIGN_IN_SENT_PATH, signInPath } from "./sign-in-paths";

declare module "next-auth" {
  interface Session {
    user: { id: string; email: string; role: UserRole };
  }
}

/**
 * next-auth reads the sessions: cookie, database row, end. It has no provider: its own e-mail link signs in
 * on GET and carries the address, and mail scanners open links. Opening a session is `open-session.ts`
 * (docs/decisions/0004-sign-in-links.md).
 *
 * A session is never prolonged (`updateAge` is its whole life): reading a page writes nothing.
 */
export function authOptions(): NextAuthOptions {
  return {
    adapter: sessionAdapter(getDb()),
    providers: [],
    secret: keyFor("next-auth").toString("base64url"),
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: SESSION_SECONDS },
    useSecureCookies: env.APP_URL.startsWith("https:"),
    pages: {
      signIn: signInPath(),
      signOut: signInPath(),
      error: signInPath(),
      verifyRequest: SIGN_IN_SENT_PATH,
    },
    callbacks: {
      session({ session, user }) {
        const { id, email, role } = user as unknown as { id: string; email: string; role: UserRole };
        session.user = { id, email, role };
        return session;
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}
