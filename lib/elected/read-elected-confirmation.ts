import "server-only";
import type { Db } from "@/lib/db/client";
import type { ElectedMandate } from "@/lib/db/generated/enums";
import type { ErrorCode } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { unconfirmedBefore } from "@/lib/signatures/retention";
import { makeElectedManagement, readElectedConfirmation } from "./elected-tokens";

type PetitionLink = { slug: string; title: string };

/** What the page behind the link of an élu·e's confirmation mail has to say. */
export type ElectedConfirmation =
  /** One button away from counting, and from being public. */
  | {
      kind: "waiting";
      petition: PetitionLink;
      name: string;
      mandate: ElectedMandate;
      territory: string;
      party: string;
      /** The text in force, which the button signs. */
      version: { number: number; publishedAt: Date } | null;
    }
  /** Counts already: the signer's own page is next. */
  | { kind: "done"; petition: PetitionLink; managementToken: string }
  | {
      kind: "refused";
      code: Extract<ErrorCode, "link-invalid" | "link-expired" | "link-used" | "petition-not-open">;
      petition: PetitionLink | null;
    };

/** Reads and changes nothing: mail scanners open links. */
export async function readElectedConfirmationPage(
  db: Db,
  token: string,
  now: Date,
): Promise<ElectedConfirmation> {
  const proof = readElectedConfirmation(token);
  if (!proof) return { kind: "refused", code: "link-invalid", petition: null };
  const row = await db.electedSignature.findUnique({ where: { id: proof.id }, select: FIELDS });
  if (!row) return { kind: "refused", code: "link-expired", petition: null };
  const petition = { slug: row.petition.slug, title: row.petition.title };
  if (row.status === "confirmed") {
    return { kind: "done", petition, managementToken: makeElectedManagement(row.id) };
  }
  if (row.status !== "pending" || row.tokenVersion !== proof.version) {
    return { kind: "refused", code: "link-used", petition };
  }
  if (row.createdAt < unconfirmedBefore(now)) return { kind: "refused", code: "link-expired", petition };
  if (!SIGNABLE_STATUSES.includes(row.petition.status)) {
    return { kind: "refused", code: "petition-not-open", petition };
  }
  const { mandate, territory, party } = row;
  const name = `${row.firstName} ${row.lastName}`;
  return { kind: "waiting", petition, name, mandate, territory, party, version: row.petition.currentVersion };
}

const FIELDS = {
  ...{ id: true, status: true, tokenVersion: true, createdAt: true },
  ...{ firstName: true, lastName: true, mandate: true, territory: true, party: true },
  petition: {
    select: {
      ...{ slug: true, title: true, status: true },
      currentVersion: { select: { number: true, publishedAt: true } },
    },
  },
} as const;
