import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";
import { readTextStanding, type TextStanding } from "./read-text-standing";

/** The text of a public petition as those who carry it see it, and whether they may change it. */
export type OwnVersions = TextStanding & {
  petition: {
    id: string;
    slug: string;
    title: string;
    body: string;
    status: PetitionStatus;
    revision: number;
  };
  /** The version in force; `null` for a draft. */
  current: { number: number; publishedAt: Date; correction: string } | null;
};

/** @throws AppError `not-found`, also for somebody else's. */
export async function readOwnVersions(
  ctx: Pick<Context<UserActor>, "db" | "actor">,
  petitionId: string,
): Promise<OwnVersions> {
  const found = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: {
      ...{ id: true, slug: true, title: true, body: true, status: true, revision: true },
      currentVersion: { select: { number: true, publishedAt: true, correction: true } },
    },
  });
  if (!found) throw new AppError("not-found");
  const { currentVersion, ...petition } = found;
  return { ...(await readTextStanding(ctx.db, petition.id)), petition, current: currentVersion };
}
