import { startChild } from "../../scripts/support/children";

const STARTING_MS = 120_000;

/**
 * Starts the whole product for the browser: `e2e-stack.ts`, in a process of its own. Its addresses reach
 * the tests through the environment (see `tests/e2e/fixtures.ts`); where that names one already, as when
 * one works on a test, it is used as it is.
 */
export default async function setup() {
  if (process.env.E2E_APP_URL) return;
  let announce = (_line: string) => {};
  const ready = new Promise<string>((resolve) => {
    announce = resolve;
  });
  const stack = startChild({
    name: "The stack of the end-to-end tests",
    file: "tests/support/e2e-stack.ts",
    onLine(line) {
      if (line.startsWith("READY ")) announce(line.slice("READY ".length));
      else if (process.env.E2E_LOG) process.stdout.write(`${line}\n`);
    },
  });
  const tooLate = new Promise<never>((_resolve, reject) => {
    const fail = (why: string) => reject(new Error([why, ...stack.lastLines()].join("\n")));
    stack.ended.then(() => fail(`${stack.name} ended before it was ready.`));
    setTimeout(() => fail(`${stack.name} was not ready in time.`), STARTING_MS).unref();
  });
  tooLate.catch(() => undefined);
  Object.assign(process.env, JSON.parse(await Promise.race([ready, tooLate])));
  return () => stack.stop();
}
