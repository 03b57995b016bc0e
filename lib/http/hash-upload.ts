import "server-only";
import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { AppError } from "@/lib/errors";

/** The largest letter that a mail server would have taken, with room to spare. */
export const UPLOAD_BYTES_MAX = 50 * 1024 * 1024;

/**
 * SHA-256 of the one file of a multipart form, computed as it arrives: nothing is kept, in memory or on
 * disk.
 *
 * @returns hexadecimal, or `null` when the form holds no file or an empty one.
 * @throws AppError `invalid-input` when it is no such form, `file-too-large` past 50 MB.
 */
export async function hashUpload(request: Request): Promise<string | null> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data") || !request.body) throw new AppError("invalid-input");
  const source = Readable.fromWeb(request.body as unknown as WebStream);
  return new Promise((resolve, reject) => {
    let digest: string | null = null;
    const refuse = (error: AppError) => {
      source.unpipe();
      source.resume();
      reject(error);
    };
    const form = new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 4, parts: 6, fileSize: UPLOAD_BYTES_MAX },
    });
    form.on("file", (_name, file) => {
      const hash = createHash("sha256");
      let size = 0;
      file.on("limit", () => refuse(new AppError("file-too-large")));
      file.on("data", (chunk: Buffer) => {
        size += chunk.length;
        hash.update(chunk);
      });
      file.on("end", () => {
        if (size > 0) digest = hash.digest("hex");
      });
    });
    form.on("finish", () => resolve(digest));
    form.on("error", () => refuse(new AppError("invalid-input")));
    source.on("error", () => refuse(new AppError("invalid-input")));
    source.pipe(form);
  });
}
