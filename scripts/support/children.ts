import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const PATIENCE_MS = 10_000;

export type Child = {
  name: string;
  /** Resolves, never rejects, when the process has ended. */
  ended: Promise<{ code: number | null; signal: string | null }>;
  lastLines(): string[];
  /** Asks the process to end, then insists after ten seconds. */
  stop(): Promise<void>;
};

export type ChildOptions = {
  name: string;
  /** A .ts file of `scripts/`, or the absolute path of a JavaScript file. */
  file: string;
  args?: string[];
  env?: Record<string, string | undefined>;
  /** Receives each line it prints; by default they are only kept for a message about its end. */
  onLine?: (line: string) => void;
};

const require = createRequire(import.meta.url);

/**
 * Starts a Node program in a process group of its own: Ctrl-C in the terminal reaches only the process
 * that supervises, which ends the others in order. If that one is killed, they end by themselves.
 */
export function startChild({ name, file, args = [], env = {}, onLine }: ChildOptions): Child {
  const preload = ["--import", pathToFileURL(join(here, "exit-with-parent.mjs")).href];
  if (file.endsWith(".ts")) preload.push("--import", pathToFileURL(require.resolve("tsx")).href);
  const child = spawn(
    process.execPath,
    [...preload, file.endsWith(".ts") ? join(root, file) : file, ...args],
    {
      cwd: root,
      detached: true,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...process.env,
        TSX_TSCONFIG_PATH: join(root, "tsconfig.node.json"),
        SUPERVISOR_PID: String(process.pid),
        ...env,
      },
    },
  );
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    forEachLine(stream, (line) => {
      lines.push(line);
      if (lines.length > 30) lines.shift();
      onLine?.(line);
    });
  }
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once("error", (error) => lines.push(error.message));
    child.once("close", (code, signal) => resolve({ code, signal }));
  });
  return { name, ended, lastLines: () => [...lines], stop: () => stopChild(child, ended) };
}

function forEachLine(stream: NodeJS.ReadableStream | null, use: (line: string) => void) {
  let rest = "";
  stream?.setEncoding("utf8");
  stream?.on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    for (const line of parts) if (line.trim()) use(line);
  });
  stream?.on("end", () => rest.trim() && use(rest));
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const insist = setTimeout(() => killGroup(child), PATIENCE_MS);
  await ended;
  clearTimeout(insist);
}

/** The process and what it started itself (a compiler, a PDF child). */
function killGroup(child: ChildProcess) {
  try {
    if (child.pid && process.platform !== "win32") process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
