import "server-only";
import { createHmac } from "node:crypto";
import { canonicalEmail } from "./email-address";
import { keyFor } from "./keys";

/** Bytes kept of the keyed hash: 128 bits tell any two mailboxes apart. */
export const EMAIL_HASH_BYTES = 16;

/** Keyed hash (HMAC-SHA256, 16 bytes) of the canonical address: finds duplicates without reading any. */
export function hashEmail(address: string): Buffer<ArrayBuffer> {
  const digest = createHmac("sha256", keyFor("email-hash")).update(canonicalEmail(address)).digest();
  return Buffer.from(digest.subarray(0, EMAIL_HASH_BYTES));
}
