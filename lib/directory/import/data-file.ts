/** A file that readers take rows from; see `openDataFile`. */
export type DataFile = {
  /** As the report names it: the file's name, or the address without credentials and query. */
  name: string;
  /** Of the bytes as they were given, in hexadecimal. */
  sha256: string;
  /** Where the bytes are on this machine: the file itself, or a temporary copy of what an address gave. */
  path: string;
  /** Bytes on disk, compressed or not. */
  size: number;
  /** Moves while a reader works: `bytes` goes up to `size`; `skipped` counts records that are not of the data set. */
  progress: { bytes: number; skipped: number };
  limits: DataFileLimits;
  /** To be asked when all is read: what was read is what was hashed. @throws DataFileError `changed`. */
  requireUnchanged(): Promise<void>;
  /** Removes the temporary copy, if there is one. */
  close(): Promise<void>;
};

export type DataFileLimits = {
  /** Most bytes taken from an address. */
  downloadBytes: number;
  /** Most bytes that a file may hold once inflated. */
  inflatedBytes: number;
  /** Most bytes of one record or row. */
  recordBytes: number;
  /** Longest silence of a server, and longest download, in milliseconds. */
  silenceMs: number;
  downloadMs: number;
};

const MIB = 1024 * 1024;

export const DATA_FILE_LIMITS: DataFileLimits = {
  downloadBytes: 1024 * MIB,
  inflatedBytes: 3072 * MIB,
  recordBytes: MIB,
  silenceMs: 30_000,
  downloadMs: 1_800_000,
};
