import "server-only";
import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import { getDb } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { env } from "@/lib/env";
import { keyFor } from "@/lib/security/keys";

declare module "next-auth" {
  interface Session {
    user: { id: string; email: string; role: UserRole };
  }
}

/** How long a session lives without a visit, and how often a visit prolongs it, in seconds. */
const SESSION_SECONDS = 30 * 24 * 3600;
const PROLONG_SECONDS = 24 * 3600;

/**
 * next-auth keeps the sessions: cookie, database row, prolonging, signing out. It has no provider: its own
 * e-mail link signs in on GET and carries the address, and mail scanners open links. Opening a session is
 * `open-session.ts` (docs/decisions/0004-sign-in-links.md).
 */
export function authOptions(): NextAuthOptions {
  return {
    adapter: PrismaAdapter(getDb() as never),
    providers: [],
    secret: keyFor("next-auth").toString("base64url"),
    session: { strategy: "database", maxAge: SESSION_SECONDS, updateAge: PROLONG_SECONDS },
    useSecureCookies: env.APP_URL.startsWith("https:"),
    pages: { signIn: "/connexion" },
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
