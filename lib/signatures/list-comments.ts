import "server-only";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type CommentCursor, writeCommentCursor } from "./comment-cursor";

export const COMMENTS_A_PAGE = 30;
/** How many the petition's own page shows. */
export const LATEST_COMMENTS = 5;

/** A message as everybody reads it: of its author, the first name and, for a resident, the commune. */
export type ShownComment = {
  id: string;
  text: string;
  firstName: string;
  /** Of the petition; `null` for somebody from elsewhere, whose commune nobody asked. */
  commune: string | null;
  writtenAt: Date;
};

export type CommentPage = { comments: ShownComment[]; next: string | null };

/**
 * Published messages of those whose signature still counts, newest first; none while the petition is suspended.
 * Each page costs the same: it starts where the one before ended.
 */
export async function listComments(
  db: Db,
  petitionId: string,
  after: CommentCursor | null,
  most: number = COMMENTS_A_PAGE,
): Promise<CommentPage> {
  const older = after
    ? Prisma.sql`AND (m.created_at, m.id) < (${after.writtenAt}::timestamptz, ${after.id}::uuid)`
    : Prisma.empty;
  const rows = await db.$queryRaw<ShownComment[]>`
    SELECT m.id, m.text, s.first_name AS "firstName", m.created_at AS "writtenAt",
      CASE WHEN s.resident THEN c.name END AS commune
    FROM signature_comments m
    JOIN signatures s ON s.id = m.signature_id AND s.status = 'confirmed'
    JOIN petitions p ON p.id = m.petition_id AND p.status NOT IN ('draft', 'suspended')
    JOIN communes c ON c.insee = p.commune_insee
    WHERE m.petition_id = ${petitionId}::uuid AND m.status = 'published' ${older}
    ORDER BY m.created_at DESC, m.id DESC LIMIT ${most + 1}`;
  const comments = rows.slice(0, most);
  const last = comments.at(-1);
  return { comments, next: last && rows.length > most ? writeCommentCursor(last) : null };
}
