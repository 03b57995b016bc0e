import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { AppError } from "@/lib/errors";

/** The largest letter that a mail server would have taken, with room to spare. */
export const UPLOAD_BYTES_MAX = 50 * 1024 * 1024;
/** Read to its end even when refused, or the browser would show a broken line instead of the reason. */
const READ_BYTES_MAX = 4 * UPLOAD_BYTES_MAX;

/**
 * SHA-256 of the one file of a multipart form, computed as it arrives: nothing is kept, in memory or on
 * disk.
 *
 * @returns hexadecimal, or `null` when the form holds no file or an empty one.
 * @throws AppError `invalid-input` when it is no such form, `file-too-large` past `limit` bytes.
 */
export async function hashUpload(request: Request, limit = UPLOAD_BYTES_MAX): Promise<string | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;.*\bboundary=/i.test(type) || !request.body)
    throw new AppError("invalid-input");
  const source = Readable.fromWeb(request.body as unknown as WebStream);
  return new Promise((resolve, reject) => {
    let digest: string | null = null;
    const form = new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 4, parts: 6, fileSize: limit },
    });
    const refuse = (code: "invalid-input" | "file-too-large") => {
      reject(new AppError(code));
      source.unpipe(form);
      drain(source);
    };
    form.on("file", (_name, file) => {
      const hash = createHash("sha256");
      let size = 0;
      file.on("limit", () => refuse("file-too-large"));
      file.on("data", (chunk: Buffer) => {
        size += chunk.length;
        hash.update(chunk);
      });
      file.on("error", () => refuse("invalid-input"));
      file.on("end", () => {
        if (size > 0) digest = hash.digest("hex");
      });
    });
    form.on("finish", () => resolve(digest));
    form.on("error", () => refuse("invalid-input"));
    source.on("error", () => refuse("invalid-input"));
    source.pipe(form);
  });
}

function drain(source: Readable): void {
  let size = 0;
  source.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > READ_BYTES_MAX) source.destroy();
  });
  source.resume();
}
