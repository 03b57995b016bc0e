import "server-only";
import { type ChildProcess, spawn } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type CompileJob, type CompileOutcome, LetterCompilationError } from "./compile-job";
import { requireFrom } from "./font-files";
import { sourceFile } from "./source-file";

export type CompilerLimits = { timeoutMs: number; memoryBytes: number };

const WATCH_EVERY_MS = 200;
const JS_HEAP_MB = 256;

/**
 * Runs the compiling process on a prepared job directory and waits for its outcome. It gets no secret of ours
 * (an environment of its own) and is killed when it takes too long or too much memory. Throws
 * LetterCompilationError for every way of failing.
 */
export async function runCompiler(job: CompileJob, limits: CompilerLimits): Promise<Outcome> {
  const jobFile = join(job.directory, "job.json");
  await writeFile(jobFile, JSON.stringify(job));
  const loader = pathToFileURL(requireFrom("tsx")).href;
  const node = [`--max-old-space-size=${JS_HEAP_MB}`, "--expose-gc", "--import", loader];
  const child = spawn(process.execPath, [...node, sourceFile("compile-child.ts"), jobFile], {
    stdio: ["pipe", "pipe", "ignore"],
    env: childEnvironment(job.directory),
  });
  const { output, killedFor } = await watched(child, limits);
  if (killedFor) throw new LetterCompilationError(killedFor, `over ${JSON.stringify(limits)}`);
  const outcome = parsed(output);
  if (!outcome) {
    const end = child.signalCode ?? `exit code ${child.exitCode}`;
    throw new LetterCompilationError("crash", `the compiling process ended with ${end}`);
  }
  if (!outcome.ok) throw new LetterCompilationError(outcome.reason, outcome.detail);
  return outcome;
}

function childEnvironment(home: string): NodeJS.ProcessEnv {
  const { PATH, TMPDIR, NODE_ENV } = process.env;
  const tsconfig = sourceFile(join("..", "..", "..", "tsconfig.node.json"));
  return { PATH, TMPDIR, NODE_ENV, HOME: home, TSX_TSCONFIG_PATH: tsconfig };
}

type Outcome = Extract<CompileOutcome, { ok: true }>;
type End = { output: string; killedFor: "timeout" | "memory" | undefined };

function watched(child: ChildProcess, limits: CompilerLimits): Promise<End> {
  return new Promise((resolve, reject) => {
    let output = "";
    let killedFor: End["killedFor"];
    const kill = (reason: "timeout" | "memory") => {
      killedFor ??= reason;
      child.kill("SIGKILL");
    };
    const deadline = setTimeout(() => kill("timeout"), limits.timeoutMs);
    const watch = setInterval(async () => {
      if ((await residentBytes(child.pid)) > limits.memoryBytes) kill("memory");
    }, WATCH_EVERY_MS);
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      output += chunk;
    });
    const stopWatching = () => {
      clearTimeout(deadline);
      clearInterval(watch);
    };
    child.on("error", (error) => {
      stopWatching();
      reject(error);
    });
    child.on("close", () => {
      stopWatching();
      resolve({ output, killedFor });
    });
  });
}

/** Memory a process holds now, where Linux tells it; elsewhere the limit on its JavaScript heap must do. */
async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
}

function parsed(output: string): CompileOutcome | undefined {
  try {
    return JSON.parse(output) as CompileOutcome;
  } catch {
    return undefined;
  }
}
