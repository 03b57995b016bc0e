import "server-only";
import { requireModerator } from "@/lib/auth/moderators";
import type { Context } from "@/lib/context";
import type { MailingStatus } from "@/lib/db/generated/enums";
import { isUuid } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { mailingTitle } from "./mailing-parts";

type Asking = Pick<Context, "db" | "actor">;

export type MailingToModerate = {
  id: string;
  title: string;
  status: MailingStatus;
  sealedAt: Date | null;
  decidedAt: Date | null;
  decisionReason: string;
  collective: { name: string; contactEmail: string; postalAddress: string; rnaNumber: string | null };
  copies: number;
};

const MOST = 100;
const FIELDS = {
  id: true,
  title: true,
  status: true,
  sealedAt: true,
  decidedAt: true,
  decisionReason: true,
  collective: { select: { name: true, contactEmail: true, postalAddress: true, rnaNumber: true } },
  _count: { select: { copies: true } },
} as const;

/** Letters to many that wait for a moderator, the oldest first. @throws AppError `not-found`. */
export async function listMailingsToModerate({ db, actor }: Asking): Promise<MailingToModerate[]> {
  await requireModerator(db, actor);
  const mailings = await db.mailing.findMany({
    where: { status: "awaiting" },
    orderBy: [{ sealedAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: FIELDS,
  });
  return mailings.map(({ _count, ...rest }) => ({
    ...rest,
    title: mailingTitle(rest.title),
    copies: _count.copies,
  }));
}

/** One that waits, or waited. @throws AppError `not-found`, also for a draft. */
export async function readMailingToModerate({ db, actor }: Asking, id: string): Promise<MailingToModerate> {
  await requireModerator(db, actor);
  if (!isUuid(id)) throw new AppError("not-found");
  const mailing = await db.mailing.findFirst({ where: { id, status: { not: "draft" } }, select: FIELDS });
  if (!mailing) throw new AppError("not-found");
  const { _count, ...rest } = mailing;
  return { ...rest, title: mailingTitle(rest.title), copies: _count.copies };
}
