import "server-only";
import type { Db } from "@/lib/db/client";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { isSlug } from "@/lib/petitions/petition-slug";
import { PUBLIC_STATUSES } from "@/lib/petitions/petition-status";

/** What somebody is about to report, as they read it. */
export type ReportTarget = {
  slug: string;
  title: string;
  status: PetitionStatus;
  collectiveName: string;
  communeName: string;
  comment: { id: string; text: string; firstName: string } | null;
};

/** @returns `null` for what is not public, and for a message that is no longer. */
export async function readReportTarget(
  db: Db,
  slug: string,
  commentId?: string,
): Promise<ReportTarget | null> {
  if (!isSlug(slug) || (commentId !== undefined && !isUuid(commentId))) return null;
  const petition = await db.petition.findFirst({
    where: { slug, status: { in: [...PUBLIC_STATUSES] } },
    select: {
      ...{ id: true, slug: true, title: true, status: true },
      collective: { select: { name: true } },
      commune: { select: { name: true } },
    },
  });
  if (!petition) return null;
  const { id: petitionId, collective, commune, ...rest } = petition;
  const about = { ...rest, collectiveName: collective.name, communeName: commune.name };
  if (commentId === undefined) return { ...about, comment: null };
  const comment = await db.signatureComment.findFirst({
    where: {
      ...{ id: commentId, petitionId, status: "published", signature: { status: "confirmed" } },
      petition: { status: { not: "suspended" } },
    },
    select: { id: true, text: true, signature: { select: { firstName: true } } },
  });
  if (!comment) return null;
  const { id, text, signature } = comment;
  return { ...about, comment: { id, text, firstName: signature.firstName } };
}
