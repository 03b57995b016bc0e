import "server-only";
import { makeToken, readToken } from "@/lib/security/tokens";

/** As for residents: the link to one's own page works as long as there is something to manage. */
const MANAGEMENT_VERSION = 0;

/** @param version the row's `tokenVersion`: signing again before confirming voids the links sent before. */
export function makeElectedConfirmation(id: string, version: number): string {
  return makeToken("confirm-elected", id, version);
}

/** @returns the signature and the version it was made for, or `null` when it was not made here for this. */
export function readElectedConfirmation(token: string): { id: string; version: number } | null {
  return readToken("confirm-elected", token);
}

/** The token of an élu·e's own page. */
export function makeElectedManagement(id: string): string {
  return makeToken("manage-elected", id, MANAGEMENT_VERSION);
}

/** @returns the id of the signature, or `null` when it was not made here for this. */
export function readElectedManagement(token: string): string | null {
  const read = readToken("manage-elected", token);
  return read?.version === MANAGEMENT_VERSION ? read.id : null;
}
