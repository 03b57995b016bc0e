import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "./keys";

/**
 * Tokens are derived, not stored: `base64url(id ‖ version ‖ HMAC(purpose, id, version))`. Whoever reads
 * the database cannot make one, no job holds one, and a mail that is sent again carries the same link.
 * A token is voided by raising the version in the row it names; it is used once because the row changes.
 */
export type TokenPurpose =
  | "sign-in"
  | "confirm-signature"
  | "manage-signature"
  | "confirm-elected"
  | "manage-elected"
  | "confirm-organisation"
  | "manage-organisation";

const ID_BYTES = 16;
const VERSION_BYTES = 2;
const MAC_BYTES = 18;
const TOKEN_LENGTH = Math.ceil(((ID_BYTES + VERSION_BYTES + MAC_BYTES) * 4) / 3);

function mac(purpose: string, body: Buffer): Buffer {
  return createHmac("sha256", keyFor("token")).update(purpose).update("\0").update(body).digest();
}

function bodyOf(id: string, version: number): Buffer {
  const body = Buffer.alloc(ID_BYTES + VERSION_BYTES);
  Buffer.from(id.replaceAll("-", ""), "hex").copy(body);
  body.writeUInt16BE(version, ID_BYTES);
  return body;
}

/** @param id UUID of the row; @param version 0 to 65,535. */
export function makeToken(purpose: TokenPurpose, id: string, version = 0): string {
  const body = bodyOf(id, version);
  return Buffer.concat([body, mac(purpose, body).subarray(0, MAC_BYTES)]).toString("base64url");
}

/** @returns what the token names, or `null` when it was not made here for this purpose. */
export function readToken(purpose: TokenPurpose, token: string): { id: string; version: number } | null {
  if (token.length !== TOKEN_LENGTH || !/^[\w-]+$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const body = bytes.subarray(0, ID_BYTES + VERSION_BYTES);
  const given = bytes.subarray(ID_BYTES + VERSION_BYTES);
  if (!timingSafeEqual(given, mac(purpose, body).subarray(0, MAC_BYTES))) return null;
  const hex = body.subarray(0, ID_BYTES).toString("hex");
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return { id, version: body.readUInt16BE(ID_BYTES) };
}

/** The six digits of a mail, for whoever reads it on another device. Guesses are counted in the row. */
export function makeCode(id: string, version: number): string {
  const digest = mac("code", bodyOf(id, version));
  return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

/** Compares in constant time. */
export function sameCode(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
