import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { requirePageUser } from "@/lib/auth/require-page-user";
import { systemNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { getDb } from "@/lib/db/client";
import { requestContext } from "@/lib/http/request-context";

/** What the queries of a page are given; whoever is not signed in is sent to sign in, and comes back to `path`. */
export async function pageContext(path: string): Promise<Context<UserActor>> {
  const actor = await requirePageUser(path);
  const { requestId } = await requestContext();
  return { db: getDb(), actor, now: systemNow(), requestId };
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** @returns one value of the address, whatever somebody put in it. */
export async function readParam(params: SearchParams, name: string): Promise<string | undefined> {
  const value = (await params)[name];
  return typeof value === "string" ? value : undefined;
}
