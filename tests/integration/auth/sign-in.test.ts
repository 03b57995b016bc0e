import { beforeEach, describe, expect, test } from "vitest";
import { closeSession } from "@/lib/auth/close-session";
import { openSession } from "@/lib/auth/open-session";
import { readSignInLink } from "@/lib/auth/read-sign-in-link";
import { requestSignIn } from "@/lib/auth/request-sign-in";
import { sessionAdapter } from "@/lib/auth/session-store";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { makeToken } from "@/lib/security/tokens";
import { makeUser } from "@/tests/factories/make-user";
import { useDatabase } from "@/tests/support/database";

const database = useDatabase(20);
const now = new Date("2026-11-21T10:00:00.000Z");
const minutesLater = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const visitor = (at = now): Context => ({
  db: database.db,
  actor: { kind: "anonymous", client: "192.0.2.1" },
  now: at,
  requestId: "test",
});

let address = 0;
let email: string;
beforeEach(() => {
  email = `camille-${++address}@example.org`;
});

const linksOf = (to: string) => database.db.signInLink.findMany({ where: { email: to } });
const jobs = () => database.db.$queryRaw<{ payload: unknown; attempts: number }[]>`
  SELECT j.payload, j.max_attempts AS attempts FROM graphile_worker._private_jobs j
  JOIN graphile_worker._private_tasks t ON t.id = j.task_id WHERE t.identifier = 'send-sign-in-mail'`;

const seen = new Set<string>();

async function askForToken(to = email, returnTo = "/espace"): Promise<string> {
  await requestSignIn(visitor(), { email: to, returnTo });
  const link = (await linksOf(to.toLowerCase())).find(({ id }) => !seen.has(id));
  if (!link) throw new Error("no link was made");
  seen.add(link.id);
  return makeToken("sign-in", link.id);
}

const codeOf = (opening: Promise<unknown>) =>
  opening.then(
    () => "opened",
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );

describe("asking for a link", () => {
  test("writes the link and its job, which names it and nothing else", async () => {
    await requestSignIn(visitor(), { email, returnTo: "/espace/petitions" });
    const [link] = await linksOf(email);
    expect(link).toMatchObject({ returnTo: "/espace/petitions", usedAt: null, expiresAt: minutesLater(30) });
    expect(await jobs()).toContainEqual({ payload: { signInLinkId: link?.id }, attempts: 7 });
  });

  test("makes no account, and does the same for one that exists", async () => {
    await makeUser(database.db, { email });
    await requestSignIn(visitor(), { email, returnTo: "/espace" });
    const other = `personne-${email}`;
    await requestSignIn(visitor(), { email: other, returnTo: "/espace" });
    expect(await linksOf(email)).toHaveLength(1);
    expect(await linksOf(other)).toHaveLength(1);
    expect(await database.db.user.count({ where: { email: other } })).toBe(0);
  });

  test("past five in an hour, nothing is written and nobody is told; other spellings count", async () => {
    for (let time = 0; time < 8; time++) {
      const spelling = time % 2 ? email : email.replace("@", `+${time}@`);
      await expect(requestSignIn(visitor(), { email: spelling, returnTo: "/espace" })).resolves.toBe(
        undefined,
      );
    }
    const mailbox = `${email.split("@")[0]}`;
    expect(await database.db.signInLink.count({ where: { email: { startsWith: mailbox } } })).toBe(5);
  });
});

describe("opening a session", () => {
  test("makes the account at the first sign-in, and uses the link", async () => {
    const { session, returnTo } = await openSession(visitor(), {
      token: await askForToken(email, "/espace?page=2"),
    });
    const user = await database.db.user.findUnique({ where: { email }, include: { sessions: true } });
    expect(user).toMatchObject({ role: "organiser", emailVerified: now });
    expect(user?.sessions).toHaveLength(1);
    expect(session?.expires).toEqual(user?.sessions[0]?.expires);
    expect(returnTo).toBe("/espace?page=2");
    expect((await linksOf(email))[0]?.usedAt).toEqual(now);
  });

  test("keeps the account that is there, whatever the capitals, and its role", async () => {
    const user = await makeUser(database.db, { email, role: "moderator" });
    await openSession(visitor(), { token: await askForToken(email.toUpperCase()) });
    expect(await database.db.session.count({ where: { userId: user.id } })).toBe(1);
    expect(await database.db.user.count({ where: { email: { equals: email, mode: "insensitive" } } })).toBe(
      1,
    );
  });

  test("writes who signed in, without the address", async () => {
    await openSession(visitor(), { token: await askForToken() });
    const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
    const events = await database.db.auditEvent.findMany({ where: { subject: `user:${id}` } });
    expect(events).toMatchObject([{ action: "session.open", actor: `user:${id}`, requestId: "test" }]);
    expect(JSON.stringify(events, (_key, value) => String(value))).not.toContain("@");
  });

  test("the database keeps a digest: what it holds opens nothing", async () => {
    const { session } = await openSession(visitor(), { token: await askForToken() });
    const adapter = sessionAdapter(database.db);
    const [row] = await database.db.session.findMany({ where: { user: { email } } });
    expect(row?.sessionToken).not.toBe(session?.sessionToken);
    expect((await adapter.getSessionAndUser?.(session?.sessionToken ?? ""))?.user.email).toBe(email);
    expect(await adapter.getSessionAndUser?.(row?.sessionToken ?? "")).toBeNull();
  });

  test.each([
    ["forged", () => "A".repeat(48), "link-invalid"],
    ["cut in two", async () => (await askForToken()).slice(0, 30), "link-invalid"],
    ["for another purpose", () => makeToken("manage-signature", uuidv7(now)), "link-invalid"],
    ["no longer kept", () => makeToken("sign-in", uuidv7(now)), "link-expired"],
  ])("a token %s opens nothing", async (_what, token, code) => {
    expect(await codeOf(openSession(visitor(), { token: await token() }))).toBe(code);
  });

  test("the minute its time is over, a link opens nothing, and makes no account", async () => {
    const token = await askForToken();
    expect(await codeOf(openSession(visitor(minutesLater(30)), { token }))).toBe("link-expired");
    expect(await database.db.user.count({ where: { email } })).toBe(0);
  });

  test("a used link opens nothing for somebody else, and lets through whom it signed in", async () => {
    const token = await askForToken(email, "/espace?page=3");
    await openSession(visitor(), { token });
    expect(await codeOf(openSession(visitor(), { token }))).toBe("link-used");

    const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
    const signedIn = {
      ...visitor(),
      actor: { kind: "user" as const, userId: id, role: "organiser" as const },
    };
    expect(await openSession(signedIn, { token })).toEqual({ session: null, returnTo: "/espace?page=3" });

    const stranger = await makeUser(database.db);
    const other = {
      ...visitor(),
      actor: { kind: "user" as const, userId: stranger.id, role: "organiser" as const },
    };
    expect(await codeOf(openSession(other, { token }))).toBe("link-used");
    expect(await database.db.session.count({ where: { userId: id } })).toBe(1);
  });

  test("twenty clicks at once open one session", async () => {
    const token = await askForToken();
    const codes = await Promise.all(
      Array.from({ length: 20 }, () => codeOf(openSession(visitor(), { token }))),
    );
    expect(codes.filter((code) => code === "opened")).toHaveLength(1);
    expect(codes.filter((code) => code === "link-used")).toHaveLength(19);
    expect(await database.db.session.count({ where: { user: { email } } })).toBe(1);
  });

  test("several links of a new address at once make one account", async () => {
    const tokens = [await askForToken(), await askForToken(), await askForToken(), await askForToken()];
    const codes = await Promise.all(tokens.map((token) => codeOf(openSession(visitor(), { token }))));
    expect(codes).toEqual(["opened", "opened", "opened", "opened"]);
    expect(await database.db.user.count({ where: { email } })).toBe(1);
  });
});

describe("reading a link", () => {
  test("tells its state and changes nothing, however often it is opened", async () => {
    const token = await askForToken(email, "/espace?page=2");
    for (let time = 0; time < 3; time++) {
      expect(await readSignInLink(database.db, token, now)).toEqual({
        state: "usable",
        returnTo: "/espace?page=2",
      });
    }
    expect(await readSignInLink(database.db, token, minutesLater(30))).toMatchObject({ state: "expired" });
    await openSession(visitor(), { token });
    expect(await readSignInLink(database.db, token, now)).toMatchObject({ state: "used" });
  });

  test("a token that was not made here is forged; one whose row is gone has expired", async () => {
    expect(await readSignInLink(database.db, "x", now)).toEqual({ state: "forged", returnTo: "/espace" });
    const gone = makeToken("sign-in", uuidv7(now));
    expect(await readSignInLink(database.db, gone, now)).toEqual({ state: "expired", returnTo: "/espace" });
  });
});

test("signing out ends the session in the database, twice without harm", async () => {
  const { session } = await openSession(visitor(), { token: await askForToken() });
  const { id } = await database.db.user.findUniqueOrThrow({ where: { email } });
  const ctx = { ...visitor(), actor: { kind: "user" as const, userId: id, role: "organiser" as const } };
  await closeSession(ctx, session?.sessionToken ?? "");
  await closeSession(visitor(), session?.sessionToken ?? "");
  expect(await database.db.session.count({ where: { userId: id } })).toBe(0);
  expect(await database.db.auditEvent.count({ where: { subject: `user:${id}` } })).toBe(2);
});
