import { join } from "node:path";
import { startChild } from "./children";
import { type DataFolder, openDataFolder } from "./data-folder";
import { createDatabase, startPostgres } from "./embedded-postgres";
import { claimPort, freePort } from "./ports";
import type { Supervisor } from "./supervisor";
import { waitUntilAnswers } from "./wait-until";

/** What the application needs around it, started or found, as the environment that it reads. */
export type Services = {
  data: DataFolder;
  env: {
    HOST: string;
    PORT: string;
    APP_URL: string;
    DATABASE_URL: string;
    SMTP_URL: string;
    SECRET_KEY: string;
  };
  /** Address of the mailbox's page; absent when mail goes to a server of the caller's. */
  mailbox: string | undefined;
};

const given = (name: string) => process.env[name]?.trim() || undefined;
const portOf = (variable: string, otherwise: number) => Number(given(variable) ?? otherwise);

async function database(supervisor: Supervisor, data: DataFolder): Promise<string> {
  const url = given("DATABASE_URL");
  if (url) return url;
  const password = data.secret("postgres-password");
  const port = await freePort();
  const postgres = await supervisor.run(() =>
    startPostgres({ folder: join(data.path, "postgres"), port, password }),
  );
  await createDatabase(postgres.url("doleances"));
  return postgres.url("doleances");
}

async function mailServer(
  supervisor: Supervisor,
  data: DataFolder,
  ports: { smtp: number; web: number },
  host: string,
) {
  const maildev = await supervisor.run(() =>
    startChild({
      name: "The mailbox (MailDev)",
      file: join(process.cwd(), "node_modules/maildev/dist/bin/maildev.js"),
      args: [
        ...["--ip", "127.0.0.1", "--smtp", String(ports.smtp), "--web-ip", host, "--web", String(ports.web)],
        ...["--mail-directory", join(data.path, "mails"), "--max-emails", "500"],
      ],
    }),
  );
  await waitUntilAnswers(`http://${reachable(host)}:${ports.web}/`, [maildev]);
}

/** An address to call a server that listens on `host`. */
export const reachable = (host: string) => (host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host);

/**
 * Starts PostgreSQL and the mailbox unless `DATABASE_URL` and `SMTP_URL` name others, and puts the
 * result in `process.env` for what is imported afterwards. Ports are checked first, so that a taken
 * one leaves nothing running.
 */
export async function startServices(supervisor: Supervisor): Promise<Services> {
  const host = given("HOST") ?? "127.0.0.1";
  const port = await claimPort("PORT", portOf("PORT", 3000), host);
  const smtpUrl = given("SMTP_URL");
  const ports = { smtp: portOf("MAIL_SMTP_PORT", 1025), web: portOf("MAIL_WEB_PORT", 1080) };
  if (!smtpUrl) {
    await claimPort("MAIL_SMTP_PORT", ports.smtp, "127.0.0.1");
    await claimPort("MAIL_WEB_PORT", ports.web, host);
  }
  const data = openDataFolder();
  supervisor.atEnd(() => data.release());
  const databaseUrl = await database(supervisor, data);
  if (!smtpUrl) await mailServer(supervisor, data, ports, host);
  const env = {
    HOST: host,
    PORT: String(port),
    APP_URL: given("APP_URL") ?? `http://localhost:${port}`,
    DATABASE_URL: databaseUrl,
    SMTP_URL: smtpUrl ?? `smtp://127.0.0.1:${ports.smtp}`,
    SECRET_KEY: given("SECRET_KEY") ?? data.secret("secret-key"),
  };
  Object.assign(process.env, env);
  data.announce(env);
  return { data, env, mailbox: smtpUrl ? undefined : `http://localhost:${ports.web}` };
}
