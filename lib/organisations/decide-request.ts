import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { auditOrganisation, lockOwnOrganisation } from "./lock-organisation";
import { nextVersion } from "./organisation-tokens";
import { sendMailTo } from "./send-mail-to";

type Decision = { petitionId: string; organisationId: string; accept: boolean };

/**
 * Lets an organisation that asked sign, or not. Accepted, it is sent the mail whose link confirms: it is none of
 * the petition's before.
 *
 * Invariant: decided once; a refusal sends nothing to an address that nobody proved, and is not told on the
 * public page. Accepting one that refused invitations everywhere is answering it: it asked.
 *
 * @throws AppError `not-found`, `transition-refused` once it is decided, `petition-not-open` for an acceptance.
 */
export async function decideRequest(ctx: Context<UserActor>, input: Decision): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const { organisation, petition } = await lockOwnOrganisation(tx, ctx.actor, input);
    if (organisation.standing !== "requested") throw new AppError("transition-refused");
    const { id } = organisation;
    const tokenVersion = nextVersion(organisation.tokenVersion);
    if (input.accept) {
      if (!SIGNABLE_STATUSES.includes(petition.status)) throw new AppError("petition-not-open");
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
