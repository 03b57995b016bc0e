import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditMailing } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Db, Tx } from "@/lib/db/client";
import { type Mailing, Prisma } from "@/lib/db/generated/client";
import { AppError } from "@/lib/errors";
import { requestLinkChecks } from "@/lib/links/link-checks";
import { PUBLIC_STATUSES } from "@/lib/petitions/petition-status";
import { quotedLinks } from "@/lib/petitions/quoted-links";
import type { MailingInput } from "./mailing-form";
import { lockEditableMailing, ownMailing } from "./own-mailing";

/**
 * Invariant: a save replaces exactly the revision its author was looking at, and none once the letter is sealed.
 * One that a moderator sent back is a draft again with the first save.
 *
 * @returns the revision saved.
 * @throws AppError `not-found`, `transition-refused`, `conflict` for another revision, `invalid-input` for a petition
 * that is not the collective's, or not public.
 */
export async function saveMailing(
  ctx: Context<UserActor>,
  mailingId: string,
  { revision, parts, petitionId, ...fields }: MailingInput,
): Promise<number> {
  return ctx.db.$transaction(async (tx) => {
    const mailing = await lockEditableMailing(tx, ctx.actor, mailingId);
    if (mailing.revision !== revision) throw new AppError("conflict");
    if (petitionId !== null && !(await isSpokenOf(tx, mailing, petitionId)))
      throw new AppError("invalid-input", { fields: { petition: "required" } });
    await tx.mailing.update({
      where: { id: mailing.id },
      data: {
        ...{ ...fields, petitionId, status: "draft", revision: revision + 1, updatedAt: ctx.now },
        ...(parts
          ? {
              questions: parts.questions.map((one) => ({ ...one })),
              sources: parts.sources.map((one) => ({ ...one })),
              meetingRequest: parts.meetingRequest ? { ...parts.meetingRequest } : Prisma.DbNull,
            }
          : {}),
      },
    });
    await requestLinkChecks(tx, ctx, quotedLinks({ body: fields.body, sources: parts?.sources ?? [] }));
    await recordAudit(tx, ctx, "mailing.save", auditMailing(mailing.id), { revision: revision + 1 });
    return revision + 1;
  });
}

/** Petitions that a letter of a collective may speak of: its own that everybody can read. */
const SPOKEN_OF = PUBLIC_STATUSES.filter((status) => status !== "suspended");

async function isSpokenOf(tx: Tx, { collectiveId }: Mailing, petitionId: string): Promise<boolean> {
  const where = { id: petitionId, collectiveId, status: { in: SPOKEN_OF } };
  return (await tx.petition.count({ where })) > 0;
}

const MOST_PETITIONS = 200;

/** Those petitions, the newest first. */
export async function listSpokenOf(db: Db, collectiveId: string): Promise<{ id: string; title: string }[]> {
  return db.petition.findMany({
    where: { collectiveId, status: { in: SPOKEN_OF } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: MOST_PETITIONS,
    select: { id: true, title: true },
  });
}

/** The revision that is saved now. @throws AppError `not-found`. */
export async function readMailingRevision(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  mailingId: string,
): Promise<number> {
  const mailing = await ctx.db.mailing.findFirst({
    where: ownMailing(ctx.actor, mailingId),
    select: { revision: true },
  });
  if (!mailing) throw new AppError("not-found");
  return mailing.revision;
}
