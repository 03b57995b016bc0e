import { startChild } from "@/scripts/support/children";
import { createDatabase } from "@/scripts/support/embedded-postgres";
import { freePort } from "@/scripts/support/ports";
import { type Part, supervise } from "@/scripts/support/supervisor";
import { waitUntilAnswers } from "@/scripts/support/wait-until";
import { makeTemplate } from "./database-template";
import { startMailApi } from "./mail-api";
import { MailServer } from "./mail-server";
import { startTestPostgres } from "./test-postgres";

/** Runs until it is told to end: PostgreSQL, an SMTP server that tests can read, and the production build. */
const never = new Promise<never>(() => undefined);
const say = (line: string) => process.stdout.write(`${line}\n`);

await supervise(async (supervisor) => {
  const postgres = await supervisor.run(startTestPostgres);
  const databaseUrl = postgres.url("e2e");
  await createDatabase(databaseUrl);
  await makeTemplate(databaseUrl);

  const mails = new MailServer();
  const smtpUrl = await mails.start();
  const mailApi = await startMailApi(mails);
  const port = await freePort();
  const appUrl = `http://localhost:${port}`;
  const env = {
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: String(port),
    APP_URL: appUrl,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl,
    SECRET_KEY: "of-the-end-to-end-tests-0123456789-abcdef",
    // Each test comes from an address of its own, so that no limit on one address joins them.
    TRUST_PROXY: "1",
    LINK_CHECKS: "off",
    LOG_LEVEL: "warn",
  };
  const start = (name: string, file: string): Part =>
    startChild({ name, file, env, onLine: (line) => say(`${name}: ${line}`) });
  const web = await supervisor.run(() => start("web", "scripts/web.ts"));
  const worker = await supervisor.run(() => start("worker", "scripts/worker.ts"));
  await waitUntilAnswers(`http://127.0.0.1:${port}/api/health`, [web, worker]);
  // With the same keys and database, a test can put a state in place and make the links that lead to it.
  const { APP_URL, DATABASE_URL, SMTP_URL, SECRET_KEY } = env;
  const shared = { APP_URL, DATABASE_URL, SMTP_URL, SECRET_KEY };
  say(
    `READY ${JSON.stringify({ ...shared, E2E_APP_URL: appUrl, E2E_MAIL_API: mailApi, E2E_DATABASE_URL: databaseUrl })}`,
  );
  await never;
});
