import { expect, test } from "vitest";
import { purgeSignIns } from "@/lib/auth/purge-sign-ins";
import { createSession } from "@/lib/auth/session-store";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase();
const now = new Date("2026-11-21T10:00:00.000Z");
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3600_000);

test("forgets links a day after their end, and sessions and counters at theirs", async () => {
  const { db } = database;
  const user = await makeUser(db);
  for (const hours of [25, 23, -1]) {
    const expiresAt = hoursAgo(hours);
    const data = { email: `${hours}@example.org`, returnTo: "/espace", createdAt: expiresAt, expiresAt };
    await db.signInLink.create({ data });
  }
  await createSession(db, user.id, hoursAgo(31 * 24));
  await createSession(db, user.id, now);
  await db.rateLimit.createMany({
    data: [
      { key: "old", points: 1, expire: hoursAgo(1) },
      { key: "new", points: 1, expire: hoursAgo(-1) },
    ],
  });

  expect(await purgeSignIns(db, now)).toEqual({ links: 1, sessions: 1 });
  expect(await purgeSignIns(db, now)).toEqual({ links: 0, sessions: 0 });
  expect((await db.signInLink.findMany()).map(({ email }) => email).sort()).toEqual([
    "-1@example.org",
    "23@example.org",
  ]);
  expect(await db.session.count()).toBe(1);
  expect(await db.rateLimit.findMany()).toMatchObject([{ key: "new" }]);
});
