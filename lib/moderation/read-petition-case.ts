import "server-only";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { PARTS, partsOf } from "@/lib/petitions/read-parts";
import { PENDING_REPORTS_MAX } from "./report-petition";
import type { PetitionCase, ReportedComment, ReportItem } from "./report-view";

/** Messages shown at once; the rest come when these are decided. */
const COMMENTS_SHOWN = 30;

/**
 * One petition with everything that was reported of it and waits.
 *
 * @throws AppError `not-found` for a draft, and for whoever does not moderate.
 */
export async function readPetitionCase(
  { db, actor }: Pick<Context, "db" | "actor">,
  id: string,
): Promise<PetitionCase> {
  await requireModerator(db, actor);
  if (!isUuid(id)) throw new AppError("not-found");
  const petition = await db.petition.findFirst({
    where: { id, status: { not: "draft" } },
    select: {
      ...{ id: true, slug: true, title: true, status: true, suspensionReason: true, body: true },
      ...{ publishedAt: true, meetingRequest: true, ...PARTS },
      collective: { select: { name: true, memberships: { select: { userId: true } } } },
      commune: { select: { name: true, departmentName: true } },
    },
  });
  if (!petition) throw new AppError("not-found");
  const { collective, commune, questions, sources, annexes, meetingRequest, ...rest } = petition;
  const pending = await db.report.findMany({
    where: { petitionId: id, decision: "pending" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: PENDING_REPORTS_MAX * (COMMENTS_SHOWN + 1),
    select: { id: true, commentId: true, reason: true, details: true, createdAt: true },
  });
  const of = (commentId: string | null): ReportItem[] =>
    pending.filter((one) => one.commentId === commentId).map(({ commentId: _, ...item }) => item);
  const reported = [...new Set(pending.flatMap(({ commentId }) => commentId ?? []))];
  const rows = await db.signatureComment.findMany({
    where: { id: { in: reported.slice(0, COMMENTS_SHOWN) } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, text: true, status: true, createdAt: true },
      signature: { select: { firstName: true } },
    },
  });
  const comments = rows.map(({ createdAt, signature, ...row }): ReportedComment => {
    return { ...row, writtenAt: createdAt, firstName: signature.firstName, reports: of(row.id) };
  });
  return {
    ...rest,
    parts: partsOf({ questions, sources, annexes, meetingRequest }),
    communeName: commune.name,
    departmentName: commune.departmentName,
    collectiveName: collective.name,
    own: actor.kind === "user" && collective.memberships.some(({ userId }) => userId === actor.userId),
    reports: of(null),
    comments,
  };
}
