import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import { MODERATING_ROLES } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import type { MailingStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { ANNEXES_BYTES_MAX } from "@/lib/petitions/annex-limits";
import { partsProblems } from "@/lib/petitions/petition-parts";
import { unknownFootnotes } from "@/lib/petitions/unknown-footnotes";
import { copyProblems } from "./copy-problems";
import { MAILING_SOURCE, readCopySources } from "./copy-sources";
import { MAILING_FIELDS as FIELDS } from "./mailing-form";
import { readMailingParts } from "./mailing-parts";
import { EDITABLE_MAILINGS } from "./mailing-status";
import { lockOwnMailing } from "./own-mailing";
import { waitsForApproval } from "./waits-for-approval";

const SEAL_MS = 60_000;
/** With the queue's delays (e^n seconds), the last try comes some twenty minutes after the first. */
const MAIL_TRIES = 8;

/** What its author had before their eyes. */
type Seen = { mailingId: string; revision: number; copies: number };

/**
 * Confirms a letter to many: text and recipients are frozen, and its copies are composed by a job.
 *
 * Invariants: sealed once, however often it is asked; exactly the text and as many recipients as its author saw;
 * no copy has a field that is not filled; nobody is written to whose address the directory gives no more. The
 * first large sending of a collective waits for a moderator: small ones sealed at the same time take turns.
 *
 * @throws AppError `not-found`, `conflict`, `no-recipient`, `mailing-incomplete`, `mailing-field-unfilled`,
 * `letter-too-heavy`.
 */
export async function sealMailing(
  ctx: Context<UserActor>,
  seen: Seen,
): Promise<{ status: MailingStatus; changed: boolean }> {
  const seal = async (tx: Tx) => {
    const { id, status, revision, collectiveId } = await lockOwnMailing(tx, ctx.actor, seen.mailingId);
    if (!EDITABLE_MAILINGS.includes(status)) return { status, changed: false };
    if (revision !== seen.revision) throw new AppError("conflict");
    const mailing = await tx.mailing.findUniqueOrThrow({ where: { id }, include: MAILING_SOURCE });
    requireWhole(mailing);
    // A copy's own file weighs next to nothing: it has no list, and its text is bounded.
    const enclosed = mailing.annexes.reduce((sum, { file }) => sum + file.bytes, 0);
    if (enclosed > ANNEXES_BYTES_MAX) throw new AppError("letter-too-heavy");
    const copies = await readCopySources(tx, mailing, ctx.now);
    if (copies.length === 0) throw new AppError("no-recipient");
    if (copies.length !== seen.copies) throw new AppError("conflict");
    if (copyProblems(copies).length > 0) throw new AppError("mailing-field-unfilled");
    const gone = copies.filter(({ verified }) => !verified).map(({ row }) => row.id);
    await tx.mailingCopy.updateMany({ where: { id: { in: gone } }, data: { status: "refused" } });
    const count = copies.length - gone.length;
    await takeTurns(tx, collectiveId);
    const next = (await waitsForApproval(tx, ctx.now, { id, collectiveId, count })) ? "awaiting" : "sending";
    await tx.mailing.update({
      where: { id },
      data: { status: next, sealedAt: ctx.now, updatedAt: ctx.now, decidedAt: null, decidedById: null },
    });
    await recordAudit(tx, ctx, "mailing.seal", auditMailing(id), {
      revision,
      copies: count,
      unverified: gone.length,
      status: next,
    });
    await enqueue(tx, "compose-mailing", { mailingId: id }, { jobKey: `compose-mailing:${id}` });
    if (next === "awaiting") await tellModerators(tx, id);
    return { status: next as MailingStatus, changed: true };
  };
  return ctx.db.$transaction(seal, { timeout: SEAL_MS });
}

/** Sealings of the same people, in one collective or in several: their small ones are counted together. */
async function takeTurns(tx: Tx, collectiveId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT id FROM users WHERE id IN (SELECT user_id FROM memberships WHERE collective_id = ${collectiveId}::uuid)
    ORDER BY id FOR NO KEY UPDATE`;
}

type Whole = { body: string; place: string; questions: unknown; sources: unknown; meetingRequest: unknown };

function requireWhole({ body, place, ...columns }: Whole): void {
  const fields: FieldErrors = {
    ...partsProblems(readMailingParts(columns).questions),
    ...(body ? {} : { [FIELDS.body]: "required" as const }),
    ...(place ? {} : { [FIELDS.place]: "required" as const }),
    ...(unknownFootnotes(body).length > 0 ? { [FIELDS.body]: "unknown-footnote" as const } : {}),
  };
  if (Object.keys(fields).length > 0) throw new AppError("mailing-incomplete", { fields });
}

/** Moderators and admins who proved their mailbox by signing in, as for addresses. */
async function tellModerators(tx: Tx, mailingId: string): Promise<void> {
  const people = await tx.user.findMany({
    where: { role: { in: [...MODERATING_ROLES] }, emailVerified: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  for (const { id: userId } of people) {
    const jobKey = `mailing-waiting:${mailingId}:${userId}`;
    await enqueue(
      tx,
      "send-mailing-waiting-mail",
      { mailingId, userId },
      { jobKey, maxAttempts: MAIL_TRIES },
    );
  }
}
