import { expect, test } from "vitest";
import { sessionCookie } from "@/lib/auth/session-cookie";

test("is the cookie that next-auth looks for", () => {
  const shared = { httpOnly: true, sameSite: "lax", path: "/" };
  expect(sessionCookie(false)).toEqual({
    name: "next-auth.session-token",
    options: { ...shared, secure: false },
  });
  expect(sessionCookie(true)).toEqual({
    name: "__Secure-next-auth.session-token",
    options: { ...shared, secure: true },
  });
});
