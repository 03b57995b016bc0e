import "server-only";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of a file of this folder: beside this one, or under the project's root if code was bundled. */
export function sourceFile(name: string): string {
  const beside = import.meta.url.startsWith("file:")
    ? join(dirname(fileURLToPath(import.meta.url)), name)
    : undefined;
  if (beside && existsSync(beside)) return beside;
  return join(process.cwd(), "lib", "letters", "pdf", name);
}
