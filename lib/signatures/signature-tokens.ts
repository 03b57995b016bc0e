import "server-only";
import { makeToken, readToken } from "@/lib/security/tokens";

/**
 * The link to a signer's own page works as long as there is something to manage: it carries no version,
 * so that confirming, withdrawing or signing again never breaks the link of an old mail. Erasing deletes
 * the row it names, and with it the link.
 */
const MANAGEMENT_VERSION = 0;

/** @param version the row's `tokenVersion`: signing again before confirming voids the links sent before. */
export function makeConfirmationToken(id: string, version: number): string {
  return makeToken("confirm-signature", id, version);
}

/** @returns the signature and the version it was made for, or `null` when it was not made here for this. */
export function readConfirmationToken(token: string): { id: string; version: number } | null {
  return readToken("confirm-signature", token);
}

/** The token of a signer's own page. */
export function makeManagementToken(id: string): string {
  return makeToken("manage-signature", id, MANAGEMENT_VERSION);
}

/** @returns the id of the signature, or `null` when it was not made here for this. */
export function readManagementToken(token: string): string | null {
  const read = readToken("manage-signature", token);
  return read?.version === MANAGEMENT_VERSION ? read.id : null;
}
