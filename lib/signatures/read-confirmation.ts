import "server-only";
import type { Db } from "@/lib/db/client";
import type { ErrorCode } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { unconfirmedBefore } from "./retention";
import { makeManagementToken, readConfirmationToken } from "./signature-tokens";

type PetitionLink = { slug: string; title: string };

/** What the page behind the link of a confirmation mail has to say. */
export type Confirmation =
  /** One button away from counting. */
  | { kind: "waiting"; petition: PetitionLink; name: string; postalCode: string; showName: boolean }
  /** Counts already: the signer's own page is next. */
  | { kind: "done"; petition: PetitionLink; managementToken: string }
  | {
      kind: "refused";
      code: Extract<ErrorCode, "link-invalid" | "link-expired" | "link-used" | "petition-not-open">;
      petition: PetitionLink | null;
    };

/** Reads and changes nothing: mail scanners open links. */
export async function readConfirmation(db: Db, token: string, now: Date): Promise<Confirmation> {
  const proof = readConfirmationToken(token);
  if (!proof) return { kind: "refused", code: "link-invalid", petition: null };
  const row = await db.signature.findUnique({ where: { id: proof.id }, select: FIELDS });
  if (!row) return { kind: "refused", code: "link-expired", petition: null };
  const petition = { slug: row.petition.slug, title: row.petition.title };
  if (row.status === "confirmed") {
    return { kind: "done", petition, managementToken: makeManagementToken(row.id) };
  }
  if (row.status !== "pending" || row.tokenVersion !== proof.version) {
    return { kind: "refused", code: "link-used", petition };
  }
  if (row.createdAt < unconfirmedBefore(now)) return { kind: "refused", code: "link-expired", petition };
  if (!SIGNABLE_STATUSES.includes(row.petition.status)) {
    return { kind: "refused", code: "petition-not-open", petition };
  }
  const { postalCode, showName } = row;
  return { kind: "waiting", petition, name: `${row.firstName} ${row.lastName}`, postalCode, showName };
}

const FIELDS = {
  id: true,
  status: true,
  firstName: true,
  lastName: true,
  postalCode: true,
  showName: true,
  tokenVersion: true,
  createdAt: true,
  petition: { select: { slug: true, title: true, status: true } },
} as const;
