import { type FileHandle, open } from "node:fs/promises";
import type { Reject } from "@/lib/directory/import/import-report";
import { Stop } from "../support/stop";

/**
 * Opens the list of every row left out, as CSV lines `line;reason`: where they stand, never what they say.
 *
 * @throws Stop when the file cannot be written.
 */
export async function openRejectFile(
  path: string,
): Promise<{ add(reject: Reject): Promise<void>; close(): Promise<void> }> {
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
