import "server-only";
import type { Db } from "@/lib/db/client";
import type { TaskPayload } from "@/lib/jobs/tasks";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { open } from "@/lib/security/seal";
import { EMAIL_CONTEXT } from "./lock-organisation";
import { invitationPath, ownOrganisationPath } from "./organisation-paths";
import { makeInvitationToken, makeOwnToken } from "./organisation-tokens";

type Payload = TaskPayload<"send-organisation-mail">;

/** A mail to an organisation as it is to be sent, and whom an answer goes to. */
export type OrganisationMail = {
  to: string;
  replyTo: string;
  path: string;
  organisationName: string;
  petition: { title: string; communeName: string; collectiveName: string };
  version: { number: number; publishedAt: Date } | null;
};

const STANDINGS = {
  invitation: "invited",
  accepted: "invited",
  confirmed: "confirmed",
  removed: "withdrawn",
} as const satisfies Record<Payload["mail"], string>;

/**
 * What a mail says, as things stand when it leaves; `null` when it is true no more: answered, cancelled, erased,
 * the petition closed. Nobody is asked for what they can no longer give. An invitation that left is not sent again.
 */
export async function readOrganisationMail(db: Db, payload: Payload): Promise<OrganisationMail | null> {
  const asks = payload.mail === "invitation" || payload.mail === "accepted";
  const row = await db.coSigner.findFirst({
    where: {
      id: payload.organisationId,
      tokenVersion: payload.version,
      standing: STANDINGS[payload.mail],
      ...(asks ? { mailSentAt: null, petition: { status: { in: [...SIGNABLE_STATUSES] } } } : {}),
    },
    select: {
      ...{ id: true, name: true, emailSealed: true, tokenVersion: true },
      version: { select: { number: true, publishedAt: true } },
      petition: {
        select: {
          title: true,
          commune: { select: { name: true } },
          collective: { select: { name: true, contactEmail: true } },
          currentVersion: { select: { number: true, publishedAt: true } },
        },
      },
    },
  });
  const to = row?.emailSealed && open(row.emailSealed, EMAIL_CONTEXT)?.toString("utf8");
  if (!row || !to) return null;
  const { title, commune, collective, currentVersion } = row.petition;
  return {
    to,
    replyTo: collective.contactEmail,
    path: asks
      ? invitationPath(makeInvitationToken(row.id, row.tokenVersion))
      : ownOrganisationPath(makeOwnToken(row.id)),
    organisationName: row.name,
    petition: { title, communeName: commune.name, collectiveName: collective.name },
    version: asks ? currentVersion : row.version,
  };
}

/** Notes that a mail left; one that asks starts the days that its link is good for. */
export async function markMailSent(db: Db, payload: Payload, now: Date): Promise<void> {
  const asks = payload.mail === "invitation" || payload.mail === "accepted";
  await db.coSigner.updateMany({
    where: { id: payload.organisationId, tokenVersion: payload.version },
    data: { mailCount: { increment: 1 }, ...(asks ? { mailSentAt: now } : {}) },
  });
}
