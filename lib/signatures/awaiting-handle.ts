import "server-only";
import { EMAIL_HASH_BYTES } from "@/lib/security/email-hash";
import { open, seal } from "@/lib/security/seal";

const CONTEXT = "awaiting-handle";
const ID_BYTES = 16;

/**
 * Names the mailbox that is about to confirm, in the address of the page that takes the six-digit code.
 * It is made the same way for a new, a duplicate and a limited signer, holds no readable data, and allows
 * nothing without the code.
 */
export function makeHandle(petitionId: string, emailHash: Buffer): string {
  const id = Buffer.from(petitionId.replaceAll("-", ""), "hex");
  return seal(Buffer.concat([id, emailHash]), CONTEXT).toString("base64url");
}

/** @returns what the handle names, or `null` when it was not made here. */
export function readHandle(handle: string): { petitionId: string; emailHash: Buffer<ArrayBuffer> } | null {
  if (!/^[\w-]{20,120}$/.test(handle)) return null;
  const plain = open(Buffer.from(handle, "base64url"), CONTEXT);
  if (plain?.length !== ID_BYTES + EMAIL_HASH_BYTES) return null;
  const hex = plain.subarray(0, ID_BYTES).toString("hex");
  return {
    petitionId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
    emailHash: Buffer.from(plain.subarray(ID_BYTES)),
  };
}
