import { startChild } from "./support/children";
import { prepareDatabase } from "./support/prepare-database";
import { reachable, startServices } from "./support/services";
import { supervise } from "./support/supervisor";
import { waitUntilAnswers } from "./support/wait-until";
import { welcome } from "./support/welcome";

const say = (line: string) => process.stdout.write(`${line}\n`);

/** The demo's services around a server that compiles pages as they change. */
await supervise(async (supervisor) => {
  const startedAt = performance.now();
  const { env, mailbox, data } = await startServices(supervisor);
  await prepareDatabase(env.DATABASE_URL, say);
  const settings = { ...env, NODE_ENV: "development" as const };
  const web = await supervisor.run(() =>
    startChild({
      name: "The web server",
      file: "scripts/web.ts",
      args: ["--dev"],
      env: settings,
      onLine: say,
    }),
  );
  const worker = await supervisor.run(() =>
    startChild({ name: "The worker", file: "scripts/worker.ts", env: settings, onLine: say }),
  );
  await waitUntilAnswers(`http://${reachable(env.HOST)}:${env.PORT}/api/health`, [web, worker]);
  const seconds = (performance.now() - startedAt) / 1000;
  say(welcome({ app: env.APP_URL, mailbox, dataFolder: data.path, seconds }));
});
