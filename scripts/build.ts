import { build } from "./support/build";
import { explain } from "./support/stop";

/** `npm run build`: always builds, and remembers from which sources. */
await build((line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
});
