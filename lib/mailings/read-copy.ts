import "server-only";
import type { Actor, UserActor } from "@/lib/auth/actor";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { LetterContent } from "@/lib/letters/letter-content";
import { type CopyProblem, composeCopy } from "./compose-copy";
import { MAILING_SOURCE, readCopySources } from "./copy-sources";
import { ownMailing } from "./own-mailing";

/** Stands where a sealed copy has its reference. */
export const PREVIEW_REFERENCE = "APERÇU";

export type CopyPreview = {
  id: string;
  position: number;
  /** How many copies there are. */
  total: number;
  name: string;
  email: string;
  verified: boolean;
  content: LetterContent;
  /** What its file is dated by. */
  createdAt: Date;
  problems: CopyProblem[];
};

/**
 * One copy as it will leave, or as it was sealed.
 *
 * @param which its rank (from 1), or its id.
 * @throws AppError `not-found`, also for somebody else's, and when there is none.
 */
export async function readCopy(
  ctx: Pick<Context<UserActor>, "db" | "actor" | "now">,
  mailingId: string,
  which: number | string,
): Promise<CopyPreview> {
  return preview(ctx, ownMailing(ctx.actor, mailingId), mailingId, which);
}

/** The same for those who moderate: any mailing that was sealed once. @throws AppError `not-found`. */
export async function readCopyToModerate(
  ctx: Pick<Context<Actor>, "db" | "actor" | "now">,
  mailingId: string,
  which: number | string,
): Promise<CopyPreview> {
  await requireModerator(ctx.db, ctx.actor);
  const where = isUuid(mailingId) ? { id: mailingId, status: { not: "draft" as const } } : { id: { in: [] } };
  return preview(ctx, where, mailingId, which);
}

async function preview(
  { db, now }: Pick<Context, "db" | "now">,
  where: Prisma.MailingWhereInput,
  mailingId: string,
  which: number | string,
): Promise<CopyPreview> {
  const mailing = await db.mailing.findFirst({ where, include: MAILING_SOURCE });
  if (!mailing) throw new AppError("not-found");
  const total = await db.mailingCopy.count({ where: { mailingId } });
  const id = await copyId(db, mailingId, which);
  const createdAt = mailing.sealedAt ?? now;
  const [copy] = await readCopySources(db, mailing, createdAt, { where: { id }, take: 1 });
  if (!copy) throw new AppError("not-found");
  const { row, source, verified } = copy;
  const position = await db.mailingCopy.count({ where: { mailingId, position: { lte: row.position } } });
  const { id: _id, name, email } = row;
  const about = { id: row.id, position, total, name, email, verified, createdAt };
  if (row.content) return { ...about, content: row.content as LetterContent, problems: [] };
  const composed = composeCopy(source, { reference: PREVIEW_REFERENCE, appUrl: env.APP_URL });
  // There is nothing to check yet: the code leads to where references are typed.
  const content = { ...composed.content, verifyUrl: `${env.APP_URL}/verifier` };
  return { ...about, content, problems: composed.problems };
}

async function copyId(db: Context["db"], mailingId: string, which: number | string): Promise<string> {
  if (typeof which === "string") {
    if (!isUuid(which)) throw new AppError("not-found");
    return which;
  }
  const row = await db.mailingCopy.findFirst({
    where: { mailingId },
    orderBy: { position: "asc" },
    skip: Number.isSafeInteger(which) && which > 0 ? which - 1 : 0,
    select: { id: true },
  });
  if (!row) throw new AppError("not-found");
  return row.id;
}
