import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Prisma } from "@/lib/db/generated/client";
import type { DeliveryStatus } from "@/lib/db/generated/enums";
import { ownMailing } from "./own-mailing";

/** What the table of copies may be narrowed to. */
export const COPY_FILTERS = ["all", "waiting", "sent", "trouble", "answered", "silent"] as const;
export type CopyFilter = (typeof COPY_FILTERS)[number];

const WHERE: Record<CopyFilter, Prisma.MailingCopyWhereInput> = {
  all: {},
  waiting: { status: { in: ["held", "queued", "sending"] } },
  sent: { status: "sent" },
  trouble: { status: { in: ["failed", "uncertain", "refused"] } },
  answered: { answeredAt: { not: null } },
  silent: { status: "sent", answeredAt: null },
};

export const COPIES_A_PAGE = 50;

export type CopyView = {
  id: string;
  position: number;
  name: string;
  function: string;
  email: string;
  communeName: string;
  status: DeliveryStatus;
  reference: string | null;
  attempts: number;
  lastAnswer: string | null;
  nextAttemptAt: Date | null;
  sentAt: Date | null;
  followUp: string;
  answeredAt: Date | null;
};

export type CopyPage = { copies: CopyView[]; total: number; page: number; pageCount: number };

/** A page of a mailing's copies, in order; empty for somebody else's mailing. */
export async function listCopies(
  { db, actor }: Pick<Context<UserActor>, "db" | "actor">,
  mailingId: string,
  wanted: { filter?: CopyFilter; page?: number } = {},
): Promise<CopyPage> {
  const where = { mailing: ownMailing(actor, mailingId), ...WHERE[wanted.filter ?? "all"] };
  const total = await db.mailingCopy.count({ where });
  const pageCount = Math.max(1, Math.ceil(total / COPIES_A_PAGE));
  const asked = Number.isInteger(wanted.page) ? (wanted.page ?? 1) : 1;
  const page = Math.min(Math.max(1, asked), pageCount);
  const rows = await db.mailingCopy.findMany({
    where,
    orderBy: { position: "asc" },
    skip: (page - 1) * COPIES_A_PAGE,
    take: COPIES_A_PAGE,
    omit: { content: true },
    include: { commune: { select: { name: true } } },
  });
  return { copies: rows.map(copyView), total, page, pageCount };
}

type Row = Prisma.MailingCopyGetPayload<{
  omit: { content: true };
  include: { commune: { select: { name: true } } };
}>;

function copyView({ commune, ...row }: Row): CopyView {
  const { mailingId: _m, communeInsee: _c, mandateId: _d, appellation: _a, sha256: _s, ...rest } = row;
  const { bytes: _b, claimedAt: _at, ...view } = rest;
  return { ...view, communeName: commune.name };
}
