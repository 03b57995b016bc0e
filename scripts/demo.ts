import { build, isBuilt } from "./support/build";
import { startChild } from "./support/children";
import { prepareDatabase } from "./support/prepare-database";
import { reachable, startServices } from "./support/services";
import { supervise } from "./support/supervisor";
import { waitUntilAnswers } from "./support/wait-until";
import { welcome } from "./support/welcome";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The whole product on one machine: production build, worker, database and mailbox. */
await supervise(async (supervisor) => {
  const startedAt = performance.now();
  const { env, mailbox, data } = await startServices(supervisor);
  await prepareDatabase(env.DATABASE_URL, say);
  if (!isBuilt()) {
    say("Building the application (a minute or so, again only when its sources change)…");
    await build();
  }
  const settings = {
    ...env,
    NODE_ENV: "production",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "warn",
    // The demo asks nobody outside this machine, unless told.
    LINK_CHECKS: process.env.LINK_CHECKS ?? "off",
  };
  const web = await supervisor.run(() =>
    startChild({
      name: "The web server",
      file: "scripts/web.ts",
      env: settings,
      onLine: (line) => say(`web     ${line}`),
    }),
  );
  const worker = await supervisor.run(() =>
    startChild({
      name: "The worker",
      file: "scripts/worker.ts",
      env: settings,
      onLine: (line) => say(`worker  ${line}`),
    }),
  );
  await waitUntilAnswers(`http://${reachable(env.HOST)}:${env.PORT}/api/health`, [web, worker]);
  const seconds = (performance.now() - startedAt) / 1000;
  say(welcome({ app: env.APP_URL, mailbox, dataFolder: data.path, seconds }));
});
