import "server-only";
import { hkdfSync } from "node:crypto";
import { env } from "@/lib/env";

/** One key a purpose, all drawn from `SECRET_KEY` (HKDF-SHA256): a leak of one says nothing of the others. */
export type KeyPurpose = "token" | "email-hash" | "seal" | "next-auth";

const keys = new Map<KeyPurpose, Buffer>();

/** @returns the 32-byte key of a purpose. */
export function keyFor(purpose: KeyPurpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", env.SECRET_KEY, "doleances", purpose, 32));
  keys.set(purpose, key);
  return key;
}
