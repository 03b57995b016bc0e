import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditUser } from "@/lib/audit/subjects";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { UserRole } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { emailField } from "@/lib/forms/text-field";

type Changed = { userId: string; role: UserRole; changed: boolean };

/**
 * Makes somebody a moderator or an admin. The account is made if need be: only signing in, from that very
 * mailbox, ever opens it.
 *
 * Invariant: only the operator grants; a role that somebody has already is granted once.
 *
 * @throws AppError `not-found` for anybody but the operator, `invalid-input` for what is no address.
 */
export async function grantRole(
  ctx: Context,
  input: { email: string; role: "moderator" | "admin" },
): Promise<Changed> {
  const email = parseEmail(ctx, input.email);
  return ctx.db.$transaction(async (tx) => {
    await tx.user.createMany({ data: [{ email, createdAt: ctx.now }], skipDuplicates: true });
    return changeRole(tx, ctx, email, input.role);
  });
}

/**
 * Makes a moderator or an admin an organiser again, with their petitions and sessions: the role is read on
 * each request, so that what they had open answers “not found” from now on.
 *
 * @throws AppError `not-found` for anybody but the operator, or when nobody has the address.
 */
export async function revokeRole(ctx: Context, input: { email: string }): Promise<Changed> {
  const email = parseEmail(ctx, input.email);
  return ctx.db.$transaction((tx) => changeRole(tx, ctx, email, "organiser"));
}

function parseEmail(ctx: Context, typed: string): string {
  if (ctx.actor.kind !== "system") throw new AppError("not-found");
  const parsed = emailField.safeParse(typed);
  if (!parsed.success) throw new AppError("invalid-input", { fields: { email: "email" } });
  // As signing in writes it.
  return parsed.data.toLowerCase();
}

async function changeRole(tx: Tx, ctx: Context, email: string, role: UserRole): Promise<Changed> {
  const [user] = await tx.$queryRaw<{ id: string; role: UserRole }[]>`
    SELECT id, role::text AS role FROM users WHERE email = ${email} FOR NO KEY UPDATE`;
  if (!user) throw new AppError("not-found");
  if (user.role === role) return { userId: user.id, role, changed: false };
  await tx.user.update({ where: { id: user.id }, data: { role } });
  const action = role === "organiser" ? "user.revoke" : "user.grant";
  await recordAudit(tx, ctx, action, auditUser(user.id), { from: user.role, to: role });
  return { userId: user.id, role, changed: true };
}
