import "server-only";
import { redirect } from "next/navigation";
import type { UserActor } from "./actor";
import { currentActor } from "./current-actor";
import { signInPath } from "./sign-in-paths";

/**
 * Who is looking at a page behind sign-in; anybody else is sent to sign in and comes back.
 *
 * @param path the page's own path.
 */
export async function requirePageUser(path: string): Promise<UserActor> {
  const actor = await currentActor();
  if (actor.kind === "user") return actor;
  redirect(signInPath(path));
}
