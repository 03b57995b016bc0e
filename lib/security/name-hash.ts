import "server-only";
import { createHmac } from "node:crypto";
import { EMAIL_HASH_BYTES } from "./email-hash";
import { keyFor } from "./keys";

/**
 * Keyed hash (HMAC-SHA256, 16 bytes) of a name as names are compared: finds the same name without an index of
 * readable ones. The prefix keeps it apart from hashes of addresses.
 */
export function hashName(nameKey: string): Buffer<ArrayBuffer> {
  const digest = createHmac("sha256", keyFor("email-hash")).update(`name\0${nameKey}`).digest();
  return Buffer.from(digest.subarray(0, EMAIL_HASH_BYTES));
}
