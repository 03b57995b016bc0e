import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { hashEmail } from "@/lib/security/email-hash";
import { seal } from "@/lib/security/seal";
import { listRows, nextPosition } from "./list-rows";
import { auditOrganisation, EMAIL_CONTEXT } from "./lock-organisation";
import type { JoinInput } from "./organisation-form";
import { ORGANISATIONS_MAX, REQUESTS_MAX } from "./organisation-limits";
import { isSpokenFor } from "./same-organisation";
import { tellOrganisers } from "./tell-organisers";

/**
 * Asks the organisers to let an organisation sign. Nothing is sent to the address until they accept: it is typed,
 * and could be anybody's.
 *
 * Invariant: the answer is the same whether the request is new, a duplicate, or one that was refused before: the
 * page says nothing about who else asked. One mailbox has one request a petition.
 *
 * @throws AppError `petition-not-open` when organisations may not sign it.
 */
export async function requestToJoin(ctx: Context<Actor>, input: JoinInput): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOpenPetition(tx, input.slug);
    if (!petition) throw new AppError("petition-not-open");
    const done = { slug: petition.slug };
    const emailHash = hashEmail(input.email);
    const rows = await listRows(tx, petition.id);
    const ofMailbox = rows.filter((row) => row.emailHash && emailHash.equals(row.emailHash));
    // Whoever took its own word back may ask again; whom the organisers refused or removed, they decide about.
    const back = ofMailbox.find(
      ({ standing, endedByOrganisers }) =>
        (standing === "declined" || standing === "withdrawn") && !endedByOrganisers,
    );
    if ((!back && ofMailbox.length > 0) || isSpokenFor(rows, input.name)) return done;
    const waiting = rows.filter(({ standing }) => standing === "requested").length;
    if (waiting >= REQUESTS_MAX || (!back && rows.length >= ORGANISATIONS_MAX)) return done;
    const data = {
      ...{ name: input.name, url: input.url, representative: input.representative, capacity: input.capacity },
      ...{ standing: "requested" as const, createdAt: ctx.now, endedAt: null, mailSentAt: null },
      ...{ emailHash, emailSealed: seal(input.email, EMAIL_CONTEXT) },
    };
    const { id } = back
      ? await tx.coSigner.update({ where: { id: back.id }, data })
      : await tx.coSigner.create({
          data: { ...data, id: uuidv7(ctx.now), petitionId: petition.id, position: nextPosition(rows) },
        });
    await tellOrganisers(tx, petition.id, ctx.now);
    await recordAudit(tx, ctx, "organisation.request", auditOrganisation(id), { petitionId: petition.id });
    return done;
  });
}

async function lockOpenPetition(tx: Tx, slug: string): Promise<{ id: string; slug: string } | null> {
  const [petition] = await tx.$queryRaw<{ id: string; slug: string }[]>`
    SELECT p.id, p.slug FROM petitions p
    WHERE p.slug = ${slug} AND p.organisations_may_sign
      AND p.status = ANY (${[...SIGNABLE_STATUSES]}::petition_status[])
    FOR NO KEY UPDATE OF p`;
  return petition ?? null;
}
