import "server-only";
import type { Db, Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Actor } from "./actor";

/** The roles that look after the site. */
export const MODERATING_ROLES = ["moderator", "admin"] as const;

/**
 * Lets pass those who moderate, and the operator. The role is read from the table, not from what was known
 * when the request began: whoever is revoked has no last word.
 *
 * @throws AppError `not-found` for everybody else.
 */
export async function requireModerator(db: Db | Tx, actor: Actor): Promise<void> {
  if (actor.kind === "system") return;
  const roles = [...MODERATING_ROLES];
  const found =
    actor.kind === "user" &&
    (await db.user.count({ where: { id: actor.userId, role: { in: roles } } })) === 1;
  if (!found) throw new AppError("not-found");
}
