import "server-only";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { Db } from "@/lib/db/client";
import { type AuditEvent, Prisma } from "@/lib/db/generated/client";
import { isUuid } from "@/lib/db/uuid";
import { personLabel } from "./address-request";
import type { ModerationDecision } from "./report-view";

export const DECISIONS_A_PAGE = 30;

const WHAT: Record<string, ModerationDecision["what"] | undefined> = {
  "petition.suspend": "suspended",
  "petition.restore": "restored",
  "report.dismiss": "dismissed",
  "comment.remove": "removed",
};
/** Word for word the condition of the index `audit_events_moderation_idx`, which makes this cheap. */
const DECISIONS = Prisma.sql`action IN ('petition.suspend', 'petition.restore', 'report.dismiss', 'comment.remove')`;

type Event = Pick<AuditEvent, "id" | "at" | "actor" | "action" | "subject" | "details">;

/**
 * What was decided about petitions and messages, newest first; also by the operator, and without any report.
 *
 * @param filter.petitionId of one petition alone. @param filter.after id of the last decision of the page before.
 * @throws AppError `not-found` for whoever does not moderate.
 */
export async function listDecisions(
  { db, actor }: Pick<Context, "db" | "actor">,
  { petitionId, after }: { petitionId?: string; after?: string | undefined } = {},
): Promise<{ decisions: ModerationDecision[]; next: string | null }> {
  await requireModerator(db, actor);
  const ofPetition = petitionId
    ? Prisma.sql`AND (subject = ${`petition:${petitionId}`} OR details->>'petitionId' = ${petitionId})`
    : Prisma.empty;
  const older = after && /^\d{1,18}$/.test(after) ? Prisma.sql`AND id < ${BigInt(after)}` : Prisma.empty;
  const rows = await db.$queryRaw<Event[]>`
    SELECT id, at, actor, action, subject, details FROM audit_events
    WHERE ${DECISIONS} ${ofPetition} ${older} ORDER BY id DESC LIMIT ${DECISIONS_A_PAGE + 1}`;
  const shown = rows.slice(0, DECISIONS_A_PAGE);
  const last = shown.at(-1);
  return {
    decisions: await viewsOf(db, shown),
    next: last && rows.length > shown.length ? String(last.id) : null,
  };
}

async function viewsOf(db: Db, events: Event[]): Promise<ModerationDecision[]> {
  const petitions = await db.petition.findMany({
    where: { id: { in: events.map(petitionOf).filter(isUuid) } },
    select: { id: true, title: true },
  });
  const users = await db.user.findMany({
    where: { id: { in: events.flatMap((event) => userOf(event) ?? []) } },
    select: { id: true, name: true },
  });
  const byId = new Map(petitions.map((petition) => [petition.id, petition]));
  const names = new Map(users.map((user) => [user.id, personLabel(user)]));
  return events.flatMap((event) => {
    const what = WHAT[event.action];
    if (!what) return [];
    const userId = userOf(event);
    return [
      {
        ...{ id: String(event.id), at: event.at, what },
        // Somebody whose account is gone keeps the number that the audit knows.
        by: userId ? (names.get(userId) ?? personLabel({ id: userId, name: null })) : null,
        ...{ reason: detailOf(event, "reason"), note: detailOf(event, "note") },
        reports: Number(detailOf(event, "reports")) || 0,
        aboutComment: what === "removed" || detailOf(event, "commentId") !== "",
        petition: byId.get(petitionOf(event)) ?? null,
      },
    ];
  });
}

const userOf = ({ actor }: Event) => /^user:(.+)$/.exec(actor)?.[1];

function petitionOf(event: Event): string {
  return /^petition:(.+)$/.exec(event.subject)?.[1] ?? detailOf(event, "petitionId");
}

function detailOf({ details }: Event, key: string): string {
  const value = (details as Record<string, unknown> | null)?.[key];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
