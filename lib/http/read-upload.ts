import "server-only";
import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";
import { AppError } from "@/lib/errors";
import { FILE_BYTES_MAX } from "@/lib/files/file-verdict";

/**
 * Read to its end even when refused, or the browser would show a broken line instead of the reason. Nothing of it is
 * held: a film by mistake takes time and no memory. Beyond that the line may as well break.
 */
const DRAINED_MAX = 1024 * 1024 * 1024;
const FIELD_BYTES_MAX = 100_000;

/** `bytes` is null when the file was larger than any that is kept: the fields still say what it was for. */
export type Upload = {
  fields: Record<string, string>;
  file: { name: string; bytes: Buffer | null } | null;
};

/**
 * Reads a multipart form with at most one file, which is held in memory: it is small, and has to be looked at
 * whole. The front server lets such a form through on the paths of `UPLOAD_PATH` (lib/http/server.ts) alone.
 *
 * @throws AppError `invalid-input` when it is no such form, or ends early; `file-refused` past `drained` bytes.
 */
export async function readUpload(
  request: Request,
  limit = FILE_BYTES_MAX,
  drained = DRAINED_MAX,
): Promise<Upload> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\s*;.*\bboundary=/i.test(type) || !request.body)
    throw new AppError("invalid-input");
  const source = Readable.fromWeb(request.body as unknown as WebStream);
  let read = 0;
  return new Promise((resolve, reject) => {
    const upload: Upload = { fields: {}, file: null };
    const refuse = (error: AppError) => {
      reject(error);
      source.destroy();
    };
    const malformed = () => refuse(new AppError("invalid-input"));
    const form = new Busboy({
      headers: { "content-type": type },
      limits: { files: 1, fields: 20, parts: 24, fileSize: limit, fieldSize: FIELD_BYTES_MAX },
    });
    form.on("field", (name, value) => {
      upload.fields[name] = value;
    });
    form.on("file", (_field, file, name) => {
      const chunks: Buffer[] = [];
      let large = false;
      file.on("data", (chunk: Buffer) => {
        if (!large) chunks.push(chunk);
      });
      file.on("limit", () => {
        large = true;
        chunks.length = 0;
      });
      file.on("error", malformed);
      file.on("end", () => {
        // A form whose file was left empty posts a file without a name or a byte.
        if (large || chunks.length > 0)
          upload.file = { name: name ?? "", bytes: large ? null : Buffer.concat(chunks) };
      });
    });
    form.on("finish", () => resolve(upload));
    form.on("error", malformed);
    source.on("error", malformed);
    source.on("data", (chunk: Buffer) => {
      read += chunk.length;
      if (read > drained) refuse(new AppError("file-refused", { fields: { fichier: "file-too-large" } }));
    });
    source.pipe(form);
  });
}
