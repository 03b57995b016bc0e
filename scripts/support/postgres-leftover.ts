import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./stop";

/** The command line of a running process, or undefined when there is none with that number. */
export function commandLine(pid: number): string | undefined {
  try {
    if (existsSync("/proc/self/cmdline"))
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return undefined;
  }
}

/**
 * Ends the server that a killed run may have left on this data folder, and removes its lock file when
 * the number in it now belongs to nobody or to a stranger (after a power cut, say).
 */
export async function stopLeftover(folder: string): Promise<void> {
  const lock = join(folder, "postmaster.pid");
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, "utf8").split("\n")[0]);
  const isOurs = () => commandLine(pid)?.includes(folder) ?? false;
  if (!isOurs()) return rmSync(lock, { force: true });
  process.kill(pid, "SIGINT");
  for (let tries = 0; tries < 200; tries++) {
    if (!isOurs()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Stop(
    `A PostgreSQL left by an earlier run (process ${pid}) does not end: end it, then start again.`,
  );
}
