import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { commandLine } from "./postgres-leftover";
import { Stop } from "./stop";

const BYTES_NEEDED = 150e6;

/** What a running stack tells the operator's command line, so that `npm run cli` reaches it. */
export type RunningStack = { DATABASE_URL: string; SMTP_URL: string; APP_URL: string; SECRET_KEY: string };

export type DataFolder = {
  path: string;
  /** A random value made once and kept in a file that its owner alone can read. */
  secret(name: string): string;
  announce(stack: RunningStack): void;
  /** Takes down the announcement and lets another run use the folder. */
  release(): void;
};

const announcement = (folder: string) => join(folder, "running.json");
const lockOf = (folder: string) => join(folder, "running.pid");

/** Where data lives when nobody says otherwise. */
export const dataPath = () => resolve(process.env.DATA_DIR || ".data");

/** Step by step: on a folder that nobody may write in, Node's own recursive way may never end. */
function makeFolder(path: string) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/**
 * Opens the data folder for this process alone.
 *
 * @throws Stop when it cannot be written, has no room left, or another run is using it.
 */
export function openDataFolder(path = dataPath()): DataFolder {
  makeFolder(path);
  if (!statSync(path).isDirectory())
    throw new Stop(`${path} is not a folder: choose another one with DATA_DIR.`);
  accessSync(path, constants.W_OK | constants.X_OK);
  const disk = statfsSync(path);
  if (disk.bavail * disk.bsize < BYTES_NEEDED) {
    throw new Stop(`The disk is nearly full: less than ${BYTES_NEEDED / 1e6} MB free for ${path}`);
  }
  const lock = lockOf(path);
  if (existsSync(lock)) {
    const pid = Number(readFileSync(lock, "utf8"));
    // The number may belong to a stranger by now: only one of our own scripts holds a folder.
    if (pid !== process.pid && /\bscripts\/\w+\.m?[jt]s/.test(commandLine(pid) ?? "")) {
      throw new Stop(
        `${path} is in use by another run (process ${pid}): stop it first, or choose another folder with DATA_DIR.`,
      );
    }
  }
  writeFileSync(lock, String(process.pid));
  return {
    path,
    secret(name) {
      const file = join(path, name);
      if (!existsSync(file)) writeFileSync(file, randomBytes(48).toString("base64url"), { mode: 0o600 });
      chmodSync(file, 0o600);
      return readFileSync(file, "utf8").trim();
    },
    announce: (stack) => writeFileSync(announcement(path), JSON.stringify(stack), { mode: 0o600 }),
    release() {
      rmSync(announcement(path), { force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** The stack that is running on the data folder, if any. */
export function findRunningStack(path = dataPath()): RunningStack | undefined {
  try {
    return JSON.parse(readFileSync(announcement(path), "utf8"));
  } catch {
    return undefined;
  }
}
