import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import type { MergeValues } from "@/lib/merge/merge-fields";
import { copyValues } from "./compose-copy";
import { copyProblems, type MailingProblem } from "./copy-problems";
import { MAILING_SOURCE, readCopySources } from "./copy-sources";
import { ownMailing } from "./own-mailing";
import { waitsForApproval } from "./waits-for-approval";

type Asking = Pick<Context<UserActor>, "db" | "actor" | "now">;

export type MailingConfirmation = {
  problems: (MailingProblem & { count: number })[];
  /** Copies whose address the directory gives no more. */
  unverified: number;
  /** Whether a moderator looks first. */
  waits: boolean;
};

/** The last look at all copies before they are sealed. @throws AppError `not-found`. */
export async function readMailingConfirmation(ctx: Asking, id: string): Promise<MailingConfirmation> {
  const mailing = await ctx.db.mailing.findFirst({
    where: ownMailing(ctx.actor, id),
    include: MAILING_SOURCE,
  });
  if (!mailing) throw new AppError("not-found");
  const copies = await readCopySources(ctx.db, mailing, ctx.now);
  const unverified = copies.filter(({ verified }) => !verified).length;
  return {
    problems: copyProblems(copies),
    unverified,
    waits: await waitsForApproval(ctx.db, ctx.now, {
      id,
      collectiveId: mailing.collectiveId,
      count: copies.length - unverified,
    }),
  };
}

/** Stands in while nobody is chosen: a name with an article shows what the fields do. */
const EXAMPLE = { insee: "72181", name: "Le Mans", linkType: 2, departmentCode: "72" };

/** What the fields say for the first recipient, or for an example. @throws AppError `not-found`. */
export async function readExampleValues(ctx: Asking, id: string): Promise<MergeValues> {
  const mailing = await ctx.db.mailing.findFirst({
    where: ownMailing(ctx.actor, id),
    include: MAILING_SOURCE,
  });
  if (!mailing) throw new AppError("not-found");
  const [first] = await readCopySources(ctx.db, mailing, ctx.now, { take: 1 });
  if (first) return copyValues(first.source);
  const copy = { kind: "mayor", name: "", function: "", appellation: "" } as const;
  const { collective } = mailing;
  return copyValues({
    mailing: { ...mailing, annexes: [], petition: null },
    collective,
    copy,
    commune: EXAMPLE,
    mayor: null,
    now: ctx.now,
  });
}
