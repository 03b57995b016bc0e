import "server-only";
import { createHash } from "node:crypto";
import { createReadStream, type Stats } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { DATA_FILE_LIMITS, type DataFile, type DataFileLimits } from "./data-file";
import { DataFileError } from "./data-file-error";
import { shortLine } from "./data-text";
import { downloadFile } from "./download-file";

const LONGEST_NAME = 300;

/**
 * Takes hold of the data file that an operator named: a path, or an http(s) address, which is copied to a
 * temporary file that `close()` removes. What it holds is not looked at yet.
 *
 * @throws DataFileError when there is no such file, or nothing in it; see `downloadFile` for addresses.
 */
export async function openDataFile(
  pathOrUrl: string,
  limits: Partial<DataFileLimits> = {},
): Promise<DataFile> {
  const all = { ...DATA_FILE_LIMITS, ...limits };
  const progress = { bytes: 0, skipped: 0 };
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(pathOrUrl)) {
    const copy = await downloadFile(pathOrUrl, all);
    return { ...copy, progress, limits: all, requireUnchanged: async () => undefined };
  }
  const { found, sha256 } = await fingerprint(pathOrUrl);
  return {
    ...{ name: shortLine(basename(pathOrUrl), LONGEST_NAME), path: pathOrUrl, size: found.size, sha256 },
    ...{ progress, limits: all, close: async () => undefined },
    requireUnchanged: () => requireUnchanged(pathOrUrl, found),
  };
}

async function requireUnchanged(path: string, before: Stats): Promise<void> {
  const now = await stat(path).catch(() => undefined);
  const same = now?.ino === before.ino && now.size === before.size && now.mtimeMs === before.mtimeMs;
  if (!same) throw new DataFileError("changed", "The file changed while it was read: start again.");
}

async function fingerprint(path: string): Promise<{ found: Stats; sha256: string }> {
  try {
    const found = await stat(path);
    if (!found.isFile())
      throw new DataFileError(
        "not-a-file",
        "This is a folder or a device, not a file: give the path of a file.",
      );
    if (found.size === 0) throw new DataFileError("empty", "The file is empty.");
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 })) hash.update(chunk);
    return { found, sha256: hash.digest("hex") };
  } catch (error) {
    if (error instanceof DataFileError) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown error";
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new DataFileError("not-found", "There is no such file.");
    throw new DataFileError("unreadable", `The file cannot be read (${code}).`, { cause: error });
  }
}
