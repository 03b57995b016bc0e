import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { RepresentativeActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { listRows } from "./list-rows";
import { auditOrganisation, type LockedOrganisation, lockOrganisation } from "./lock-organisation";
import type { ConfirmInput } from "./organisation-form";
import { invitedBefore } from "./organisation-limits";
import { readInvitationToken } from "./organisation-tokens";
import { ofOneName } from "./same-organisation";
import { sendMailTo } from "./send-mail-to";

/**
 * An authorised representative confirms, from the link of the mail.
 *
 * Invariant: the token is the organisation's, whose name nobody changes here; it is bound to the version that its
 * representative read, which is the one in force; confirmed once, however often it is sent. What the collective
 * had named under that name gives way to its own word, and to its place.
 *
 * @returns its id and the petition's address.
 * @throws AppError `link-invalid`, `link-expired`, `link-used`, `petition-not-open`, `conflict` when the text was
 * corrected meanwhile, `organisation-known` when another of its name confirmed.
 */
export async function confirmOrganisation(
  ctx: Pick<Context, "db" | "now" | "requestId">,
  input: ConfirmInput,
): Promise<{ id: string; slug: string }> {
  const proof = readInvitationToken(input.token);
  if (!proof) throw new AppError("link-invalid");
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOrganisation(tx, proof.id);
    if (!locked) throw new AppError("link-expired");
    const { organisation, petition } = locked;
    const confirmed = { id: organisation.id, slug: petition.slug };
    if (organisation.tokenVersion !== proof.version) throw new AppError("link-used");
    if (organisation.standing === "confirmed") return confirmed;
    if (organisation.standing !== "invited") throw new AppError("link-used");
    if (organisation.mailSentAt && organisation.mailSentAt < invitedBefore(ctx.now)) {
      throw new AppError("link-expired");
    }
    await bind(tx, ctx, locked, input.versionId, {
      url: input.url,
      representative: input.representative,
      capacity: input.capacity,
    });
    await sendMailTo(tx, { id: organisation.id, version: organisation.tokenVersion }, "confirmed");
    return confirmed;
  });
}

/**
 * Confirms the text in force, from the organisation's own page: when it was corrected, or after the organisation
 * had taken back its word. Not when the organisers removed it, nor once its representative was erased.
 *
 * @throws AppError `not-found`, `transition-refused`, and as `confirmOrganisation`.
 */
export async function confirmAgain(
  ctx: Context<RepresentativeActor>,
  input: { versionId: string },
): Promise<{ slug: string }> {
  return ctx.db.$transaction(async (tx) => {
    const locked = await lockOrganisation(tx, ctx.actor.organisationId);
    if (!locked) throw new AppError("not-found");
    const { organisation, petition } = locked;
    if (organisation.standing === "confirmed" && organisation.versionId === petition.currentVersionId) {
      return { slug: petition.slug };
    }
    const mayConfirm =
      organisation.standing === "confirmed" ||
      (organisation.standing === "withdrawn" && !organisation.endedByOrganisers);
    if (!mayConfirm || !organisation.emailSealed) throw new AppError("transition-refused");
    await bind(tx, ctx, locked, input.versionId, {});
    return { slug: petition.slug };
  });
}

type Said = { url?: string; representative?: string; capacity?: string };

/** Makes an organisation stand behind the text that was read. */
async function bind(
  tx: Tx,
  ctx: Pick<Context, "now" | "requestId">,
  { organisation, petition }: LockedOrganisation,
  versionId: string,
  said: Said,
): Promise<void> {
  const { id, petitionId } = organisation;
  if (!SIGNABLE_STATUSES.includes(petition.status)) throw new AppError("petition-not-open");
  if (!petition.currentVersionId || versionId !== petition.currentVersionId) throw new AppError("conflict");
  const others = ofOneName(await listRows(tx, petitionId), organisation.name).filter((one) => one.id !== id);
  if (others.some(({ standing }) => standing === "confirmed")) throw new AppError("organisation-known");
  const named = others.filter(({ standing }) => standing === "named");
  await tx.coSigner.deleteMany({ where: { id: { in: named.map((one) => one.id) } } });
  await tx.coSigner.update({
    where: { id },
    data: {
      ...said,
      ...{ standing: "confirmed", confirmedAt: ctx.now, endedAt: null, endedByOrganisers: false, versionId },
      ...(named[0] ? { position: named[0].position } : {}),
    },
  });
  const actor = { kind: "representative", organisationId: id } as const;
  const details = { petitionId, versionId };
  await recordAudit(tx, { ...ctx, actor }, "organisation.confirm", auditOrganisation(id), details);
}
