import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { CoSigner } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { auditOrganisation, lockOwnOrganisation } from "./lock-organisation";
import { MAILS_MAX } from "./organisation-limits";
import { nextVersion } from "./organisation-tokens";
import { sendMailTo } from "./send-mail-to";

type Decision = { petitionId: string; organisationId: string; accept: boolean };

/**
 * Lets an organisation that asked sign, or not. Accepted, it is sent the mail whose link confirms: it is none of
 * the petition's before.
 *
 * Invariant: decided once; a refusal sends nothing to an address that nobody proved, and is not told on the
 * public page. A mailbox that refused every invitation is not written to: a request is typed, by anybody.
 *
 * @throws AppError `not-found`, `transition-refused` once it is decided; for an acceptance `petition-not-open`,
 * `organisation-refused`.
 */
export async function decideRequest(ctx: Context<UserActor>, input: Decision): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const { organisation, petition } = await lockOwnOrganisation(tx, ctx.actor, input);
    if (organisation.standing !== "requested") throw new AppError("transition-refused");
    const { id } = organisation;
    const tokenVersion = nextVersion(organisation.tokenVersion);
    if (input.accept) {
      if (!SIGNABLE_STATUSES.includes(petition.status)) throw new AppError("petition-not-open");
      await requireWilling(tx, organisation);
      await tx.coSigner.update({
        where: { id },
        data: { standing: "invited", tokenVersion, mailSentAt: null },
      });
      await sendMailTo(tx, { id, version: tokenVersion }, "accepted");
    } else {
      await tx.coSigner.update({
        where: { id },
        data: {
          ...{ standing: "declined", endedAt: ctx.now, endedByOrganisers: true, tokenVersion },
          ...{ emailSealed: null, representative: "", capacity: "" },
        },
      });
    }
    const action = input.accept ? "organisation.accept" : "organisation.refuse";
    await recordAudit(tx, ctx, action, auditOrganisation(id), { petitionId: petition.id });
    return { slug: petition.slug };
  });
}

/** Asking and being accepted, over and over, must not become a way to write to somebody who said no. */
async function requireWilling(tx: Tx, { emailHash, mailCount }: CoSigner): Promise<void> {
  const refused = emailHash && (await tx.refusedInvitation.count({ where: { emailHash } })) > 0;
  if (refused || mailCount >= MAILS_MAX) throw new AppError("organisation-refused");
}
