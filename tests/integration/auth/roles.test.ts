import { describe, expect, test } from "vitest";
import { grantRole, revokeRole } from "@/lib/auth/grant-role";
import { listModerators } from "@/lib/auth/list-moderators";
import { requireModerator } from "@/lib/auth/moderators";
import { createSession, sessionAdapter } from "@/lib/auth/session-store";
import type { Context } from "@/lib/context";
import { FACTORY_NOW, nextNumber } from "@/tests/factories/factory-time";
import { actorOf, contextOf, makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const operator = (): Context => ({
  ...{ db: database.db, actor: { kind: "system" }, now: FACTORY_NOW, requestId: "test" },
});
const userOf = (email: string) => database.db.user.findUniqueOrThrow({ where: { email } });
const auditOf = (id: string) => database.db.auditEvent.findMany({ where: { subject: `user:${id}` } });
const newEmail = () => `moderation-${nextNumber()}@roles.example`;

describe("granting", () => {
  test("makes the account, which only its mailbox opens", async () => {
    const email = newEmail();
    const granted = await grantRole(operator(), { email: ` ${email.toUpperCase()} `, role: "moderator" });
    const user = await userOf(email);
    expect(granted).toEqual({ userId: user.id, role: "moderator", changed: true });
    expect(user).toMatchObject({ role: "moderator", emailVerified: null });
    const [audit, ...others] = await auditOf(user.id);
    expect(others).toEqual([]);
    expect(audit).toMatchObject({
      action: "user.grant",
      actor: "system",
      details: { from: "organiser", to: "moderator" },
    });
    expect(JSON.stringify(audit?.details)).not.toContain("@");
  });

  test("many times at once is one grant", async () => {
    const email = newEmail();
    const grant = () => grantRole(operator(), { email, role: "admin" });
    const answers = await Promise.all([grant(), grant(), grant(), grant()]);
    expect(answers.filter(({ changed }) => changed)).toHaveLength(1);
    expect(await auditOf((await userOf(email)).id)).toHaveLength(1);
  });

  test("is the operator's alone, not even an admin's", async () => {
    const admin = await makeUser(database.db, { role: "admin" });
    const email = newEmail();
    const ctx = contextOf(database.db, admin);
    await expect(grantRole(ctx, { email, role: "admin" })).rejects.toMatchObject({ code: "not-found" });
    await expect(revokeRole(ctx, { email: admin.email })).rejects.toMatchObject({ code: "not-found" });
    await expect(listModerators(ctx)).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.user.count({ where: { email } })).toBe(0);
  });

  test("is not for what is no address", async () => {
    const granting = grantRole(operator(), { email: "camille", role: "moderator" });
    await expect(granting).rejects.toMatchObject({ code: "invalid-input" });
  });
});

describe("revoking", () => {
  test("reaches a session that is open, at once", async () => {
    const user = await makeUser(database.db, { role: "moderator" });
    const { sessionToken } = await createSession(database.db, user.id, FACTORY_NOW);
    const roleOfSession = async () => {
      const found = await sessionAdapter(database.db).getSessionAndUser?.(sessionToken);
      return (found?.user as { role?: string } | undefined)?.role;
    };
    expect(await roleOfSession()).toBe("moderator");
    await requireModerator(database.db, actorOf(user));
    await revokeRole(operator(), { email: user.email });
    expect(await roleOfSession()).toBe("organiser");
    // Even for a request that read the role before.
    await expect(requireModerator(database.db, actorOf(user))).rejects.toMatchObject({ code: "not-found" });
    expect(await auditOf(user.id)).toMatchObject([
      { action: "user.revoke", details: { from: "moderator", to: "organiser" } },
    ]);
  });

  test("an organiser changes nothing, and nobody is made", async () => {
    const user = await makeUser(database.db);
    expect(await revokeRole(operator(), { email: user.email })).toMatchObject({ changed: false });
    expect(await auditOf(user.id)).toEqual([]);
    const nobody = newEmail();
    await expect(revokeRole(operator(), { email: nobody })).rejects.toMatchObject({ code: "not-found" });
    expect(await database.db.user.count({ where: { email: nobody } })).toBe(0);
  });
});

test("the list shows moderators and admins, and whether they ever signed in", async () => {
  const email = newEmail();
  await grantRole(operator(), { email, role: "admin" });
  const organiser = await makeUser(database.db);
  const list = await listModerators(operator());
  expect(list).toContainEqual(expect.objectContaining({ email, role: "admin", emailVerified: null }));
  expect(list.map((one) => one.email)).not.toContain(organiser.email);
});
