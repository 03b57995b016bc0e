import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { requestSignIn } from "@/lib/auth/request-sign-in";
import { systemNow } from "@/lib/clock";
import { closeDb } from "@/lib/db/client";
import { enqueue } from "@/lib/jobs/enqueue";
import { readQueueHealth } from "@/lib/jobs/read-queue-health";
import { useDatabase } from "@/tests/support/database";
import { MailServer } from "@/tests/support/mail-server";

const database = useDatabase();
const server = new MailServer();
let smtpUrl: string;

beforeAll(async () => {
  smtpUrl = await server.start();
});
afterAll(async () => {
  await closeDb();
  await server.stop();
});

/** The real process, as `npm run worker` starts it. */
function spawnWorker(environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "scripts/worker.ts"], {
    env: {
      ...process.env,
      TSX_TSCONFIG_PATH: "tsconfig.node.json",
      DATABASE_URL: database.url,
      SMTP_URL: smtpUrl,
      LOG_LEVEL: "info",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stderr.on("data", (chunk) => {
    output += String(chunk);
  });
  const ready = new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      output += `${line}\n`;
      if (line === "worker: ready") resolve();
    });
    child.once("exit", () => reject(new Error(`the worker ended: ${output}`)));
  });
  const exit = once(child, "exit").then(([code]) => code as number | null);
  return { child, ready, exit, output: () => output };
}

const lockedJobs = () => database.db.$queryRaw<{ count: bigint }[]>`
  SELECT count(*) FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL`;

// A process that starts and reads its sources takes seconds on a busy machine.
describe("the worker", { timeout: 120_000 }, () => {
  test("says when it is ready, does a job, and ends when told to, with nothing personal in its log", async () => {
    const worker = spawnWorker();
    await worker.ready;
    const actor = { kind: "anonymous" as const, client: "192.0.2.1" };
    const ctx = { db: database.db, actor, now: systemNow(), requestId: "test" };
    server.behaviour = { greylist: 1 };
    await requestSignIn(ctx, { email: "camille@example.org", returnTo: "/espace" });
    const mail = await server.waitForMail(
      (received) => received.envelopeTo[0] === "camille@example.org",
      80_000,
    );
    expect(mail.subject).toBe("Votre lien de connexion à Doléances");

    worker.child.kill("SIGTERM");
    expect(await worker.exit).toBe(0);
    expect((await lockedJobs())[0]?.count).toBe(0n);
    expect(worker.output()).toContain("MailNotSent");
    expect(worker.output()).not.toMatch(/camille|connexion\/lien|Try again later/);
  });

  test("frees what a killed worker had in hand", async () => {
    server.reset();
    server.behaviour = "hang-before-data";
    const first = spawnWorker();
    await first.ready;
    const { id } = await database.db.signInLink.create({
      data: {
        email: "ousmane@example.org",
        returnTo: "/espace",
        createdAt: systemNow(),
        expiresAt: new Date(systemNow().getTime() + 600_000),
      },
    });
    await enqueue(database.db, "send-sign-in-mail", { signInLinkId: id });
    await expect.poll(async () => (await lockedJobs())[0]?.count, { timeout: 60_000 }).toBe(1n);
    first.child.kill("SIGKILL");
    first.ready.catch(() => undefined);
    await first.exit;

    server.behaviour = "accept";
    const second = spawnWorker();
    await second.ready;
    await server.waitForMail((received) => received.envelopeTo[0] === "ousmane@example.org", 80_000);
    second.child.kill("SIGINT");
    expect(await second.exit).toBe(0);
  });

  test("names each variable that is missing, and does not start", async () => {
    const worker = spawnWorker({ SECRET_KEY: "weak", SMTP_URL: "" });
    worker.ready.catch(() => undefined);
    expect(await worker.exit).toBe(1);
    expect(worker.output()).toContain("worker: SMTP_URL is missing");
    expect(worker.output()).toContain("worker: SECRET_KEY must hold at least 32 characters");
    expect(worker.output()).not.toContain("weak");
  });
});

describe("the health of the queue", () => {
  test("is how late the oldest job is that should be running", async () => {
    await database.db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    expect(await readQueueHealth(database.db)).toEqual({ overdueSeconds: 0 });
    const late = new Date(systemNow().getTime() - 90_000);
    const early = new Date(systemNow().getTime() + 90_000);
    await enqueue(database.db, "fold-tallies", {}, { runAt: early, jobKey: "early" });
    expect(await readQueueHealth(database.db)).toEqual({ overdueSeconds: 0 });
    await enqueue(database.db, "fold-tallies", {}, { runAt: late, jobKey: "late" });
    const { overdueSeconds } = await readQueueHealth(database.db);
    expect(overdueSeconds).toBeGreaterThanOrEqual(89);
    expect(overdueSeconds).toBeLessThan(120);
  });
});
