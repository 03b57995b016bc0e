/** A reason to stop that the reader of the terminal can act upon: printed as it is, without a stack. */
export class Stop extends Error {
  override name = "Stop";
}

const codes: Record<string, (path: string) => string> = {
  ENOSPC: () => "The disk is full: free some space and start again.",
  EACCES: (path) => `${path} cannot be read or written by this user: choose another folder with DATA_DIR.`,
  EPERM: (path) => `${path} cannot be changed by this user: choose another folder with DATA_DIR.`,
  ENOENT: (path) => `${path} cannot be made: choose another folder with DATA_DIR.`,
  EROFS: (path) => `${path} is on a read-only disk: choose another folder with DATA_DIR.`,
  ENOTDIR: (path) =>
    `${path} passes through a file that is not a folder: choose another folder with DATA_DIR.`,
  EEXIST: (path) => `${path} is not a folder: choose another one with DATA_DIR.`,
};

/** One line for the terminal, whatever went wrong; a stack only for what nobody foresaw. */
export function explain(error: unknown): string {
  if (error instanceof Stop) return error.message;
  const { code, path, message, stack } = error as NodeJS.ErrnoException;
  const line = code ? codes[code] : undefined;
  if (line) return line(path ?? "A folder");
  if (/no space left|ENOSPC/i.test(message ?? "")) return codes.ENOSPC?.("") ?? message;
  return stack ?? String(error);
}
