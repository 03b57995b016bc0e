import "server-only";
import type { IncomingMessage } from "node:http";
import { AppError } from "@/lib/errors";

/** Room for a hundred thousand characters of any script in a field, which the page then refuses by name. */
export const FORM_BYTES_MAX = 1024 * 1024;

/**
 * Reads an `application/x-www-form-urlencoded` body.
 *
 * @throws AppError `invalid-input` for another type, `file-too-large` past 1 MiB.
 */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  if (!request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded")) {
    throw new AppError("invalid-input");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > FORM_BYTES_MAX) throw new AppError("file-too-large");
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
