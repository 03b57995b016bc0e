import "server-only";
import { getServerSession } from "next-auth";
import { cache } from "react";
import { AppError } from "@/lib/errors";
import { requestContext } from "@/lib/http/request-context";
import type { Actor, UserActor } from "./actor";
import { authOptions } from "./auth-options";

/** Whoever holds the session cookie of this request, looked up once a request; anonymous otherwise. */
export const currentActor = cache(async (): Promise<Actor> => {
  const session = await getServerSession(authOptions());
  if (session?.user) return { kind: "user", userId: session.user.id, role: session.user.role };
  return { kind: "anonymous", client: (await requestContext()).client };
});

/** @throws AppError `not-signed-in`. */
export async function requireUser(): Promise<UserActor> {
  const actor = await currentActor();
  if (actor.kind !== "user") throw new AppError("not-signed-in");
  return actor;
}
