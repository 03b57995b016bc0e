import "server-only";
import type { Db } from "@/lib/db/client";
import type { ErrorCode } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { invitedBefore } from "./organisation-limits";
import { makeOwnToken, readInvitationToken } from "./organisation-tokens";

type InvitedPetition = {
  slug: string;
  title: string;
  communeName: string;
  collectiveName: string;
  /** Whether its page shows its text. */
  readable: boolean;
};

/** What the page behind the link of an invitation has to say. */
export type Invitation =
  | {
      kind: "waiting";
      petition: InvitedPetition;
      name: string;
      url: string;
      /** What it said itself, when it asked; empty when it was invited. */
      representative: string;
      capacity: string;
      version: { id: string; number: number; publishedAt: Date };
    }
  /** Confirmed already: its own page is next. */
  | { kind: "done"; petition: InvitedPetition; name: string; ownToken: string }
  | { kind: "declined"; petition: InvitedPetition }
  | {
      kind: "refused";
      code: Extract<ErrorCode, "link-invalid" | "link-expired" | "link-used" | "petition-not-open">;
      petition: InvitedPetition | null;
      /** Whether it may still refuse, for good. */
      mayDecline: boolean;
    };

/** Reads and changes nothing: mail scanners open links. */
export async function readInvitation(db: Db, token: string, now: Date): Promise<Invitation> {
  const refused = (
    code: Extract<Invitation, { kind: "refused" }>["code"],
    petition: InvitedPetition | null = null,
    mayDecline = false,
  ): Invitation => ({ kind: "refused", code, petition, mayDecline });
  const proof = readInvitationToken(token);
  if (!proof) return refused("link-invalid");
  const row = await db.coSigner.findUnique({ where: { id: proof.id }, select: FIELDS });
  if (!row) return refused("link-expired");
  const { currentVersion, commune, collective, status, slug, title } = row.petition;
  const readable = status !== "draft" && status !== "suspended";
  const petition = { slug, title, communeName: commune.name, collectiveName: collective.name, readable };
  if (row.tokenVersion !== proof.version) return refused("link-used", petition);
  if (row.standing === "confirmed") {
    return { kind: "done", petition, name: row.name, ownToken: makeOwnToken(row.id) };
  }
  if (row.standing === "declined") return { kind: "declined", petition };
  if (row.standing !== "invited") return refused("link-used", petition);
  if (row.mailSentAt && row.mailSentAt < invitedBefore(now)) return refused("link-expired", petition, true);
  if (!SIGNABLE_STATUSES.includes(status) || !currentVersion) {
    return refused("petition-not-open", petition, true);
  }
  const { name, url, representative, capacity } = row;
  return { kind: "waiting", petition, name, url, representative, capacity, version: currentVersion };
}

const FIELDS = {
  ...{ id: true, name: true, url: true, representative: true, capacity: true },
  ...{ standing: true, tokenVersion: true, mailSentAt: true },
  petition: {
    select: {
      ...{ slug: true, title: true, status: true },
      commune: { select: { name: true } },
      collective: { select: { name: true } },
      currentVersion: { select: { id: true, number: true, publishedAt: true } },
    },
  },
} as const;
