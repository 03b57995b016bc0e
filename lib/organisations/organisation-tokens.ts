import "server-only";
import { makeToken, readToken } from "@/lib/security/tokens";

/** Like a signer's: the link of an old mail leads to the organisation's own page as long as there is a row. */
const MANAGEMENT_VERSION = 0;
/** Token versions are two bytes in a token. */
const VERSIONS = 65_536;

/** The version whose links are good from now on: those sent before are void. */
export function nextVersion(version: number): number {
  return (version + 1) % VERSIONS;
}

/** @param version the row's `tokenVersion`: inviting anew, cancelling and declining void the links sent before. */
export function makeInvitationToken(id: string, version: number): string {
  return makeToken("confirm-organisation", id, version);
}

/** @returns the organisation and the version it was made for, or `null` when it was not made here for this. */
export function readInvitationToken(token: string): { id: string; version: number } | null {
  return readToken("confirm-organisation", token);
}

/** The token of an organisation's own page. */
export function makeOwnToken(id: string): string {
  return makeToken("manage-organisation", id, MANAGEMENT_VERSION);
}

/** @returns the id of the organisation, or `null` when it was not made here for this. */
export function readOwnToken(token: string): string | null {
  const read = readToken("manage-organisation", token);
  return read?.version === MANAGEMENT_VERSION ? read.id : null;
}
