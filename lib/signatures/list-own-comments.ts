import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { Prisma } from "@/lib/db/generated/client";
import type { CommentStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import { type CommentCursor, writeCommentCursor } from "./comment-cursor";
import { COMMENT_FILTERS, type CommentFilter } from "./comment-status";
import { type CommentWarning, commentWarnings } from "./comment-warnings";

export const OWN_COMMENTS_A_PAGE = 25;

/**
 * A message as organisers decide about it: of its author they see what the public would; of what a moderator removed,
 * the reason alone.
 */
export type OwnComment = {
  id: string;
  text: string;
  firstName: string;
  commune: string | null;
  status: CommentStatus;
  writtenAt: Date;
  decidedAt: Date | null;
  /** What a moderator who removed it says of it. */
  removalReason: string;
  warnings: CommentWarning[];
};

export type OwnComments = {
  takesComments: boolean;
  counts: Record<CommentStatus, number>;
  comments: OwnComment[];
  next: string | null;
};

type Counts = Pick<OwnComments, "takesComments" | "counts">;

/**
 * The messages of a petition's signers, for those who carry it: the oldest first of those that wait, the newest
 * first otherwise. @throws AppError `not-found`, also for somebody else's.
 */
export async function listOwnComments(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
  { filter, after }: { filter: CommentFilter; after: CommentCursor | null },
): Promise<OwnComments> {
  const counts = await countOwnComments(ctx, petitionId);
  const waiting = filter === "attente";
  const beyond = after
    ? Prisma.sql`AND (m.created_at, m.id) ${waiting ? Prisma.sql`>` : Prisma.sql`<`}
        (${after.writtenAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const order = waiting ? Prisma.sql`m.created_at, m.id` : Prisma.sql`m.created_at DESC, m.id DESC`;
  const rows = await ctx.db.$queryRaw<Omit<OwnComment, "warnings">[]>`
    SELECT m.id, CASE WHEN m.status = 'removed' THEN '' ELSE m.text END AS text, m.status::text AS status, m.created_at AS "writtenAt", m.decided_at AS "decidedAt",
      m.removal_reason AS "removalReason", s.first_name AS "firstName",
      CASE WHEN s.resident THEN c.name END AS commune
    FROM signature_comments m
    JOIN signatures s ON s.id = m.signature_id AND s.status = 'confirmed'
    JOIN petitions p ON p.id = m.petition_id
    JOIN communes c ON c.insee = p.commune_insee
    WHERE m.petition_id = ${petitionId}::uuid
      AND m.status = ANY (${[...COMMENT_FILTERS[filter]]}::comment_status[]) ${beyond}
    ORDER BY ${order} LIMIT ${OWN_COMMENTS_A_PAGE + 1}`;
  const shown = rows.slice(0, OWN_COMMENTS_A_PAGE);
  const last = shown.at(-1);
  return {
    ...counts,
    comments: shown.map((row) => ({ ...row, warnings: commentWarnings(row.text) })),
    next: last && rows.length > shown.length ? writeCommentCursor(last) : null,
  };
}

/** How many there are of each, and whether signers may leave any. @throws AppError `not-found`. */
export async function countOwnComments(
  { db, actor }: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<Counts> {
  const petition = await db.petition.findFirst({
    where: ownPetition(actor, petitionId),
    select: { takesComments: true },
  });
  if (!petition) throw new AppError("not-found");
  const groups = await db.signatureComment.groupBy({
    by: ["status"],
    where: { petitionId, signature: { status: "confirmed" } },
    _count: true,
  });
  const counts = { pending: 0, published: 0, hidden: 0, removed: 0 };
  for (const { status, _count } of groups) counts[status] = _count;
  return { ...petition, counts };
}
