import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { Stop } from "./stop";

/** How PostgreSQL's programs must be started so that they accept to run. */
export type RunAs = {
  uid?: number;
  gid?: number;
  /** Words to put before the command; when there are any, they change the user, not the spawn. */
  prefix: string[];
};

function idOf(name: string): { uid: number; gid: number } | undefined {
  try {
    const id = (flag: string) =>
      Number(execFileSync("id", [flag, name], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

/** The first folder on the way to `path` that other users may not pass through. */
function closedFolder(path: string): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(folder) && (statSync(folder).mode & 0o001) === 0) return folder;
  }
  return undefined;
}

const hasSetpriv = () => existsSync("/usr/bin/setpriv") || existsSync("/bin/setpriv");

/**
 * PostgreSQL refuses to run as root. For root it therefore runs as the owner of the existing data
 * folder, else as `postgres`, else as `nobody`; no account is created on the machine. When the project
 * is in a folder closed to others (root's home), setpriv lends that user the right to pass through.
 *
 * @param paths what that user must reach: its programs and its data.
 * @throws Stop when it could not reach them.
 */
export function chooseUser(dataFolder: string, paths: string[]): RunAs {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : undefined;
  const user =
    owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : (idOf("postgres") ?? idOf("nobody"));
  if (!user)
    throw new Stop(
      "PostgreSQL refuses to run as root and no other user was found: run this as an ordinary user.",
    );
  const closed = paths.map(closedFolder).find((folder) => folder !== undefined);
  if (!closed) return { ...user, prefix: [] };
  if (!hasSetpriv()) {
    throw new Stop(
      `PostgreSQL cannot run as root, and ${closed} is closed to other users: use a project folder and DATA_DIR elsewhere.`,
    );
  }
  // The last one: without it, access(2) looks at the user alone and forgets that right.
  const rights = [
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--securebits=+no_setuid_fixup",
  ];
  const prefix = ["setpriv", `--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups", ...rights, "--"];
  return { ...user, prefix };
}
