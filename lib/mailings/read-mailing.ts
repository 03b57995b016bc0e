import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { DeliveryStatus, MailingStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { type MailingParts, mailingTitle, readMailingParts } from "./mailing-parts";
import { ownMailing } from "./own-mailing";

type Asking = Pick<Context<UserActor>, "db" | "actor">;

export type MailingView = {
  id: string;
  /** As typed, for its form. */
  title: string;
  /** What pages call it. */
  shownTitle: string;
  body: string;
  closing: string;
  coSigners: string;
  place: string;
  status: MailingStatus;
  revision: number;
  updatedAt: Date;
  sealedAt: Date | null;
  decidedAt: Date | null;
  decisionReason: string;
  petitionId: string | null;
  parts: MailingParts;
  annexes: number;
  collective: { id: string; name: string; contactEmail: string };
  copies: number;
  byStatus: Record<DeliveryStatus, number>;
  answered: number;
};

const NONE: Record<DeliveryStatus, number> = {
  ...{ held: 0, refused: 0, to_post: 0, queued: 0, sending: 0, sent: 0, failed: 0, uncertain: 0 },
};

/** A letter to many of one's own, and how its copies stand. @throws AppError `not-found`. */
export async function readMailing({ db, actor }: Asking, id: string): Promise<MailingView> {
  const mailing = await db.mailing.findFirst({
    where: ownMailing(actor, id),
    include: {
      collective: { select: { id: true, name: true, contactEmail: true } },
      _count: { select: { annexes: true } },
    },
  });
  if (!mailing) throw new AppError("not-found");
  const { collectiveId: _c, createdAt: _at, decidedById: _by, _count: has, ...rest } = mailing;
  const { questions, sources, meetingRequest, ...fields } = rest;
  const counts = await db.mailingCopy.groupBy({
    by: ["status"],
    where: { mailingId: id },
    _count: { _all: true },
  });
  const byStatus = { ...NONE };
  for (const { status, _count } of counts) byStatus[status] = _count._all;
  return {
    ...fields,
    shownTitle: mailingTitle(fields.title),
    parts: readMailingParts({ questions, sources, meetingRequest }),
    annexes: has.annexes,
    byStatus,
    copies: Object.values(byStatus).reduce((sum, count) => sum + count, 0),
    answered: await db.mailingCopy.count({ where: { mailingId: id, answeredAt: { not: null } } }),
  };
}

export type MailingItem = {
  id: string;
  title: string;
  collectiveName: string;
  status: MailingStatus;
  updatedAt: Date;
  copies: number;
  sent: number;
};

const MOST = 200;

/** The letters to many of the actor's collectives, the newest first. */
export async function listOwnMailings({ db, actor }: Asking): Promise<MailingItem[]> {
  const mailings = await db.mailing.findMany({
    where: { collective: { memberships: { some: { userId: actor.userId } } } },
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: {
      id: true,
      title: true,
      status: true,
      updatedAt: true,
      collective: { select: { name: true } },
      _count: { select: { copies: true } },
    },
  });
  const sent = await db.mailingCopy.groupBy({
    by: ["mailingId"],
    where: { mailingId: { in: mailings.map(({ id }) => id) }, status: "sent" },
    _count: { _all: true },
  });
  const sentOf = new Map(sent.map(({ mailingId, _count }) => [mailingId, _count._all]));
  return mailings.map(({ _count, collective, ...rest }) => ({
    ...rest,
    title: mailingTitle(rest.title),
    collectiveName: collective.name,
    copies: _count.copies,
    sent: sentOf.get(rest.id) ?? 0,
  }));
}
