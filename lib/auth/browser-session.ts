import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { sessionCookie } from "./session-cookie";
import type { OpenedSession } from "./session-store";

const cookieOfThisSite = () => sessionCookie(env.APP_URL.startsWith("https:"));

/** Gives the browser of this request its session; only an action or a route handler can. */
export async function keepInBrowser({ sessionToken, expires }: OpenedSession): Promise<void> {
  const { name, options } = cookieOfThisSite();
  (await cookies()).set(name, sessionToken, { ...options, expires });
}

/** Takes the session from the browser of this request. @returns its token, if there was one. */
export async function takeFromBrowser(): Promise<string | undefined> {
  const { name, options } = cookieOfThisSite();
  const jar = await cookies();
  const token = jar.get(name)?.value;
  // With its attributes: a browser ignores a `__Secure-` cookie that does not say `Secure`, even to remove it.
  jar.set(name, "", { ...options, maxAge: 0 });
  return token;
}
