import type { GetServerSidePropsContext } from "next";
import { getServerSession } from "next-auth";
import { afterAll, expect, test } from "vitest";
import { authOptions } from "@/lib/auth/auth-options";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { createSession } from "@/lib/auth/session-store";
import { systemNow } from "@/lib/clock";
import { closeDb } from "@/lib/db/client";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
afterAll(closeDb);

/** What next-auth makes of a request with this cookie, on a site served over https or not. */
async function sessionOf(cookie: Record<string, string>, secure: boolean) {
  const sent: Record<string, unknown> = {};
  const request = { headers: {}, cookies: cookie } as unknown as GetServerSidePropsContext["req"];
  const response = {
    getHeader: () => undefined,
    setHeader: (name: string, value: unknown) => {
      sent[name] = value;
    },
  } as unknown as GetServerSidePropsContext["res"];
  const session = await getServerSession(request, response, { ...authOptions(), useSecureCookies: secure });
  return { session, sent };
}

test.each([true, false])("next-auth reads the cookie that we set (https: %s)", async (secure) => {
  const user = await makeUser(database.db, { role: "moderator" });
  const now = systemNow();
  const { sessionToken, expires } = await createSession(database.db, user.id, now);
  const { name, options } = sessionCookie(secure);
  const { session, sent } = await sessionOf({ [name]: sessionToken }, secure);
  expect(session?.user).toEqual({ id: user.id, email: user.email, role: "moderator" });
  const cookie = String(sent["Set-Cookie"]);
  expect(cookie).toContain(`${name}=${sessionToken}; Path=${options.path}; `);
  expect(cookie).toContain("; HttpOnly");
  expect(cookie).toContain("; SameSite=Lax");
  expect(cookie.includes("; Secure")).toBe(options.secure);
  expect((await database.db.session.findFirstOrThrow({ where: { userId: user.id } })).expires).toEqual(
    expires,
  );
});

test("a session past its end is none, and its row goes", async () => {
  const user = await makeUser(database.db);
  const { sessionToken } = await createSession(database.db, user.id, new Date("2026-01-01T00:00:00Z"));
  const { session } = await sessionOf({ [sessionCookie(false).name]: sessionToken }, false);
  expect(session).toBeNull();
  expect(await database.db.session.count({ where: { userId: user.id } })).toBe(0);
});

test("a cookie that somebody made up is no session", async () => {
  const { session } = await sessionOf({ [sessionCookie(false).name]: "made-up" }, false);
  expect(session).toBeNull();
});
