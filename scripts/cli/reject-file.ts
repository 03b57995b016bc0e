import { type FileHandle, open, stat } from "node:fs/promises";
import type { Reject } from "@/lib/directory/import/import-report";
import { Stop } from "../support/stop";

/**
 * Opens the list of every row left out, as CSV lines `line;reason`: where they stand, never what they say.
 *
 * @param dataFile the file that is imported, or its address: it is not the one to be written over.
 * @throws Stop when the file cannot be written.
 */
export async function openRejectFile(
  path: string,
  dataFile: string,
): Promise<{ add(reject: Reject): Promise<void>; close(): Promise<void> }> {
  if (await isSameFile(path, dataFile)) {
    throw new Stop(`${path} is the file to import: the rows left out go to another one`);
  }
  const file = await open(path, "w").catch((error: NodeJS.ErrnoException) => {
    throw new Stop(`${path} cannot be written (${error.code})`);
  });
  let lines = ["line;reason"];
  const flush = async () => {
    await writeLines(file, path, lines);
    lines = [];
  };
  return {
    async add({ line, reason }) {
      lines.push(`${line};${reason}`);
      if (lines.length >= 1000) await flush();
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}

async function writeLines(file: FileHandle, path: string, lines: string[]): Promise<void> {
  if (lines.length === 0) return;
  await file.appendFile(`${lines.join("\n")}\n`).catch((error: NodeJS.ErrnoException) => {
    throw new Stop(`${path} cannot be written (${error.code})`);
  });
}

async function isSameFile(left: string, right: string): Promise<boolean> {
  const [one, other] = await Promise.all([left, right].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}
