import { pipeline } from "node:stream/promises";
import { EnvError } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { commands } from "./cli/commands";
import { parseWords, UsageError } from "./cli/parse-words";
import { useSurroundings } from "./cli/surroundings";
import { Stop } from "./support/stop";

/** Calls longer than this have a line of their own in the help. */
const CALL_WIDTH = 40;

function help(): string {
  const rows = commands.map(({ name, args = "", about }) => [`${name} ${args}`.trim(), about] as const);
  const width = Math.max(...rows.map(([call]) => call.length).filter((length) => length <= CALL_WIDTH));
  const list = rows
    .map(([call, about]) =>
      call.length > CALL_WIDTH
        ? `  ${call}\n  ${" ".repeat(width)}   ${about}`
        : `  ${call.padEnd(width)}   ${about}`,
    )
    .join("\n");
  return `npm run cli -- COMMAND [--json]\n\n${list}\n\n  --json prints JSON alone on standard output (npm run --silent cli -- …).\n`;
}

/** Runs one command. @returns the code to exit with: 2 for a call that makes no sense, 1 for a failure. */
async function run(argv: string[]): Promise<number> {
  const words = argv.filter((word) => !word.startsWith("--"));
  if (words.length === 0 || words[0] === "help" || argv.includes("--help")) {
    process.stdout.write(help());
    return 0;
  }
  const command = commands.find(({ name }) => words.slice(0, name.split(" ").length).join(" ") === name);
  if (!command) {
    process.stderr.write(`No such command: ${words.join(" ")}\n\n${help()}`);
    return 2;
  }
  const input = parseWords(argv, command);
  useSurroundings();
  const answer = await command.run(input);
  if (Symbol.asyncIterator in answer) {
    await pipeline(asLines(answer), process.stdout, { end: false });
    return 0;
  }
  process.stdout.write(`${input.json ? JSON.stringify(answer.data) : answer.text}\n`);
  if (answer.failure === undefined) return 0;
  process.stderr.write(`${answer.failure}\n`);
  return 1;
}

async function* asLines(lines: AsyncIterable<string>) {
  for await (const line of lines) yield `${line}\n`;
}

/** What went wrong, for the operator: never a stack for what was foreseen. */
function tell(error: unknown): number {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
  else if (error instanceof EnvError) process.stderr.write(`${error.problems.join("\n")}\n`);
  else if (error instanceof AppError) process.stderr.write(`Refused: ${error.code}\n`);
  else if (error instanceof Stop) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return error instanceof UsageError ? 2 : 1;
}

// Somebody who reads the first lines of a list closes the rest: that is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

const code = await run(process.argv.slice(2)).catch(tell);
// Pools and native modules may keep the process: everything is written by now.
process.stdout.write("", () => process.exit(code));
