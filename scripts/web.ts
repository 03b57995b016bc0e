import next from "next";
import { warmCommuneIndex } from "@/lib/communes/commune-index";
import { closeDb } from "@/lib/db/client";
import { EnvError, env, parseEnv } from "@/lib/env";
import { createFrontServer } from "@/lib/http/server";

const dev = process.argv.includes("--dev");

/** Serves the site: `npm start` in production, `npm run dev` with `--dev`. */
async function main(): Promise<void> {
  parseEnv(process.env);
  const app = next({ dev, dir: process.cwd(), hostname: env.HOST, port: env.PORT });
  await app.prepare();
  warmCommuneIndex();
  const server = createFrontServer(app.getRequestHandler(), dev);
  if (dev) server.on("upgrade", app.getUpgradeHandler());
  server.on("error", (error: NodeJS.ErrnoException) =>
    stop(`cannot listen on port ${env.PORT}: ${error.code}`),
  );
  server.listen(env.PORT, env.HOST, () => console.log(`web: listening on ${env.APP_URL}`));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close(() => void closeDb().finally(() => process.exit(0)));
      server.closeIdleConnections();
    });
  }
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

main().catch((error: unknown) => {
  if (error instanceof EnvError) stop(error.problems.map((problem) => `web: ${problem}`).join("\n"));
  throw error;
});
