import "server-only";
import { createHash } from "node:crypto";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataFile, DataFileLimits } from "./data-file";
import { DataFileError } from "./data-file-error";

const MOST_REDIRECTS = 5;

type Copy = Pick<DataFile, "name" | "path" | "size" | "sha256" | "close">;

/**
 * Copies what an http(s) address gives to a temporary file that only this user can read. The operator chose the
 * address, so one of this machine is fine; a redirection to anything but http(s) is not.
 *
 * @throws DataFileError `address-refused`, `download-failed`, `too-large`, `empty`; nothing is left behind then.
 */
export async function downloadFile(address: string, limits: DataFileLimits): Promise<Copy> {
  const watch = stopwatch(limits);
  const folder = await mkdtemp(join(tmpdir(), "doleances-"));
  const close = () => rm(folder, { recursive: true, force: true });
  try {
    const url = webAddress(address);
    const response = await follow(url, watch);
    const path = join(folder, "data");
    const copy = await save(response, path, limits.downloadBytes, watch);
    return { name: `${url.origin}${url.pathname}`, path, ...copy, close };
  } catch (error) {
    await close();
    if (error instanceof DataFileError) throw error;
    throw new DataFileError("download-failed", failure(error, watch.reason()), { cause: error });
  } finally {
    watch.stop();
  }
}

function webAddress(address: string, base?: URL): URL {
  const url = URL.parse(address, base?.href);
  if (!url || !/^https?:$/.test(url.protocol))
    throw new DataFileError("address-refused", "Only http and https addresses can be read.");
  if (url.username !== "" || url.password !== "")
    throw new DataFileError("address-refused", "The address must not hold a user name or a password.");
  return url;
}

async function follow(first: URL, watch: Watch): Promise<Response> {
  let url = first;
  for (let count = 0; count <= MOST_REDIRECTS; count++) {
    const response = await fetch(url, { redirect: "manual", signal: watch.signal });
    watch.touch();
    if (response.status === 200) return response;
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (response.status < 300 || response.status > 399 || location === null)
      throw new DataFileError("download-failed", `The server answered ${response.status}, not with a file.`);
    url = webAddress(location, url);
  }
  throw new DataFileError("download-failed", `The address redirects more than ${MOST_REDIRECTS} times.`);
}

async function save(
  response: Response,
  path: string,
  most: number,
  watch: Watch,
): Promise<Pick<DataFile, "size" | "sha256">> {
  const tooLarge = new DataFileError("too-large", `The address gives more than ${most} bytes: refused.`);
  if (Number(response.headers.get("content-length")) > most) {
    await response.body?.cancel();
    throw tooLarge;
  }
  const hash = createHash("sha256");
  let size = 0;
  const file = await open(path, "wx", 0o600);
  try {
    const body = response.body as unknown as AsyncIterable<Uint8Array> | null;
    for await (const chunk of body ?? []) {
      watch.touch();
      size += chunk.length;
      if (size > most) throw tooLarge;
      hash.update(chunk);
      await file.writeFile(chunk);
    }
  } finally {
    await file.close();
  }
  if (size === 0) throw new DataFileError("empty", "The address gives an empty file.");
  return { size, sha256: hash.digest("hex") };
}

type Watch = ReturnType<typeof stopwatch>;

/** Aborts a download that is silent, or that lasts, for too long. */
function stopwatch({ silenceMs, downloadMs }: DataFileLimits) {
  const controller = new AbortController();
  let reason: string | undefined;
  const abort = (why: string) => () => {
    reason = why;
    controller.abort();
  };
  const silent = abort(`The server was silent for ${silenceMs / 1000} s: try again later.`);
  const whole = setTimeout(abort(`The download took more than ${downloadMs / 1000} s.`), downloadMs);
  let silence = setTimeout(silent, silenceMs);
  return {
    signal: controller.signal,
    reason: () => reason,
    touch() {
      clearTimeout(silence);
      silence = setTimeout(silent, silenceMs);
    },
    stop() {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}

/** One sentence; the cause's own words may hold the address with its query. */
function failure(error: unknown, reason: string | undefined): string {
  if (reason !== undefined) return reason;
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "no answer";
  return `The address could not be read to its end (${code}).`;
}
