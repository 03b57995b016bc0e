import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { keyFor } from "@/lib/security/keys";

/** Long enough to get from the upload to the page; too short for a link that is passed on. */
const VALID_MS = 2 * 60_000;
const MAC_LENGTH = 32;

function mac(reference: string, digest: string, madeAt: string): string {
  const body = ["comparison", reference, digest, madeAt].join("\0");
  return createHmac("sha256", keyFor("token")).update(body).digest("hex").slice(0, MAC_LENGTH);
}

/**
 * The digest of an uploaded file, on its way to the page that shows the verdict. Anybody can read the
 * digest of a genuine letter, so an address that bears one proves nothing unless we made it, just now.
 */
export function makeComparison(reference: string, digest: string, now: Date): string {
  const madeAt = now.getTime().toString(36);
  return [digest, madeAt, mac(reference, digest, madeAt)].join("-");
}

/** @returns the digest, or `null` when this was not made here, for this letter, in the last two minutes. */
export function readComparison(reference: string, value: string, now: Date): string | null {
  const match = /^([0-9a-f]{64})-([0-9a-z]{1,11})-([0-9a-f]{32})$/.exec(value);
  if (!match) return null;
  const [, digest = "", madeAt = "", given = ""] = match;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(mac(reference, digest, madeAt)))) return null;
  const age = now.getTime() - Number.parseInt(madeAt, 36);
  return age >= 0 && age <= VALID_MS ? digest : null;
}
