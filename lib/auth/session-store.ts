import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import type { Db, Tx } from "@/lib/db/client";
import { SESSION_SECONDS } from "./session-cookie";

/** What the database keeps of a session's token: whoever reads it there cannot make the cookie. */
function digestOf(sessionToken: string): string {
  return createHash("sha256").update(sessionToken).digest("base64url");
}

/** What `openSession` hands to the cookie. */
export type OpenedSession = { sessionToken: string; expires: Date };

/** Opens a session in the caller's transaction. */
export async function createSession(tx: Tx | Db, userId: string, now: Date): Promise<OpenedSession> {
  const sessionToken = randomBytes(32).toString("base64url");
  const expires = new Date(now.getTime() + SESSION_SECONDS * 1000);
  await tx.session.create({ data: { sessionToken: digestOf(sessionToken), userId, expires } });
  return { sessionToken, expires };
}

/** Ends a session; nothing happens when there is none. */
export async function deleteSession(db: Tx | Db, sessionToken: string): Promise<void> {
  await db.session.deleteMany({ where: { sessionToken: digestOf(sessionToken) } });
}

/** next-auth's Prisma adapter, given the digest wherever it is given the cookie's token. */
export function sessionAdapter(db: Db): Adapter {
  const adapter = PrismaAdapter(db as never) as Required<Adapter>;
  const withDigest = <T extends Partial<AdapterSession> & { sessionToken: string }>(session: T): T => ({
    ...session,
    sessionToken: digestOf(session.sessionToken),
  });
  return {
    ...adapter,
    createSession: (session) => adapter.createSession(withDigest(session)),
    getSessionAndUser: (sessionToken) => adapter.getSessionAndUser(digestOf(sessionToken)),
    updateSession: (session) => adapter.updateSession(withDigest(session)),
    deleteSession: (sessionToken) => deleteSession(db, sessionToken),
  };
}
