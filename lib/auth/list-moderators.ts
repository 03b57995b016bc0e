import "server-only";
import type { Context } from "@/lib/context";
import type { UserRole } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { MODERATING_ROLES } from "./moderators";

export type ModeratorItem = {
  id: string;
  email: string;
  role: UserRole;
  /** When the mailbox was proved by signing in; `null` before the first time. */
  emailVerified: Date | null;
};

/** Who looks after the site, for the operator alone. @throws AppError `not-found` for anybody else. */
export async function listModerators({ db, actor }: Pick<Context, "db" | "actor">): Promise<ModeratorItem[]> {
  if (actor.kind !== "system") throw new AppError("not-found");
  return db.user.findMany({
    where: { role: { in: [...MODERATING_ROLES] } },
    orderBy: [{ role: "desc" }, { email: "asc" }],
    select: { id: true, email: true, role: true, emailVerified: true },
  });
}
