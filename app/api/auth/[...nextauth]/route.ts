import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "@/lib/auth/auth-options";
import { env } from "@/lib/env";

type RouteContext = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own addresses: of use are `session`, `csrf` and the POST of `signout`; there is no provider. */
async function handle(request: NextRequest, context: RouteContext): Promise<Response> {
  // next-auth reads its public address from the environment, and from nowhere else.
  process.env.NEXTAUTH_URL ??= env.APP_URL;
  return NextAuth(request as never, context as never, authOptions());
}

export { handle as GET, handle as POST };
