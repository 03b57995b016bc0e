import "server-only";
import type { Db } from "@/lib/db/client";
import { closedBefore } from "@/lib/signatures/retention";
import { invitedBefore, requestedBefore } from "./organisation-limits";

/**
 * Erases what may no longer be kept of those who represent organisations: requests that nobody decided upon,
 * addresses whose invitation nobody answered, and six months after a petition closed everything but the names and
 * sites that were public. A mailbox that refused every invitation stays refused: its hash names nobody.
 *
 * @returns how many rows it touched.
 */
export async function purgeOrganisations(db: Db, now: Date): Promise<number> {
  const requests = await db.coSigner.deleteMany({
    where: { standing: "requested", createdAt: { lt: requestedBefore(now) } },
  });
  const forgotten = { emailSealed: null, representative: "", capacity: "" };
  const invitations = await db.coSigner.updateMany({
    where: {
      ...{ standing: "invited", emailSealed: { not: null } },
      // One that no mail server took has no day of sending: counted from the request that it may have been first.
      OR: [
        { mailSentAt: { lt: invitedBefore(now) } },
        { mailSentAt: null, createdAt: { lt: invitedBefore(requestedBefore(now)) } },
      ],
    },
    data: forgotten,
  });
  const closed = await db.$executeRaw`
    UPDATE co_signers c SET email_sealed = NULL, email_hash = NULL, representative = '', capacity = ''
    FROM petitions p WHERE p.id = c.petition_id AND p.status NOT IN ('draft', 'open')
      AND coalesce(p.closed_at, p.updated_at) < ${closedBefore(now)}
      AND (c.email_sealed IS NOT NULL OR c.email_hash IS NOT NULL OR c.representative <> '')`;
  return requests.count + invitations.count + closed;
}
