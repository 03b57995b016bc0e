import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { lockOwnPetition } from "@/lib/petitions/own-petition";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { hashEmail } from "@/lib/security/email-hash";
import { seal } from "@/lib/security/seal";
import { listRows, nextPosition } from "./list-rows";
import { auditOrganisation, EMAIL_CONTEXT } from "./lock-organisation";
import { mayInvite } from "./may-invite";
import type { InviteInput } from "./organisation-form";
import { nextVersion } from "./organisation-tokens";
import { sendMailTo } from "./send-mail-to";

/**
 * Asks an organisation for its word: one mail, to one mailbox.
 *
 * Invariant: a mailbox is invited once a petition, and never again after it refused, here or everywhere. One that
 * the collective names stays named until it answers; its answer then replaces that.
 *
 * @throws AppError `not-found`, `petition-not-open` unless the text can be read and signed, `organisation-known`,
 * `organisation-refused`, `too-many-organisations`.
 */
export async function inviteOrganisation(
  ctx: Context<UserActor>,
  input: InviteInput,
): Promise<{ id: string }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (!SIGNABLE_STATUSES.includes(petition.status)) throw new AppError("petition-not-open");
    const emailHash = hashEmail(input.email);
    const rows = await listRows(tx, petition.id);
    const ofMailbox = rows.filter((row) => row.emailHash && emailHash.equals(row.emailHash));
    const refused = await tx.refusedInvitation.findUnique({ where: { emailHash } });
    const answer = mayInvite(rows, ofMailbox, input.name, refused !== null);
    if ("refusal" in answer) throw new AppError(answer.refusal);
    const before = rows.find(({ id }) => id === answer.again?.id);
    const data = {
      ...{ name: input.name, url: input.url, standing: "invited" as const, createdAt: ctx.now },
      ...{ representative: "", capacity: "", emailHash, emailSealed: seal(input.email, EMAIL_CONTEXT) },
      ...{ endedAt: null, endedByOrganisers: false, mailSentAt: null },
    };
    const { id, tokenVersion } = before
      ? await tx.coSigner.update({
          where: { id: before.id },
          data: { ...data, tokenVersion: nextVersion(before.tokenVersion) },
        })
      : await tx.coSigner.create({
          data: { ...data, id: uuidv7(ctx.now), petitionId: petition.id, position: nextPosition(rows) },
        });
    await sendMailTo(tx, { id, version: tokenVersion }, "invitation");
    await recordAudit(tx, ctx, "organisation.invite", auditOrganisation(id), { petitionId: petition.id });
    return { id };
  });
}
