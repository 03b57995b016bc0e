import { spawn } from "node:child_process";

/**
 * Runs PostgreSQL for as long as this process's standard input stays open: whoever started it may be
 * killed without a word, and the database still shuts down cleanly. It sits in a process group of its
 * own, so that Ctrl-C in a terminal does not take the database from under the programs that use it.
 *
 * Arguments: one JSON object { command, args, uid?, gid? }.
 */
const { command, args, uid, gid } = JSON.parse(process.argv[2]);
const server = spawn(command, args, { uid, gid, stdio: ["ignore", "ignore", "inherit"] });

const FAST = "SIGINT";
const IMMEDIATE = "SIGQUIT";
let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  server.kill(FAST);
  setTimeout(() => server.kill(IMMEDIATE), 15_000).unref();
}

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
// The reader of our standard error may be gone: that must not end this process before the database.
process.stderr.on("error", () => undefined);
process.stdin.on("end", stop).on("error", stop).resume();
server.on("error", (error) => {
  process.stderr.write(`${error.message}\n`, () => process.exit(1));
});
server.on("exit", (code) => process.exit(code ?? 1));
