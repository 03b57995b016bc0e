import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { LetterStatus, PetitionStatus } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "./own-petition";
import type { RecipientInput } from "./recipient-fields";

/** A petition as those who carry it see it, in whatever state. */
export type OwnPetition = {
  id: string;
  slug: string;
  title: string;
  /** CommonMark, as typed. */
  body: string;
  goal: number;
  status: PetitionStatus;
  suspensionReason: string | null;
  salutation: string;
  closing: string;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  publishedAt: Date | null;
  closedAt: Date | null;
  deliveredAt: Date | null;
  recipients: RecipientInput[];
  coSigners: string[];
  commune: {
    insee: string;
    name: string;
    linkType: number | null;
    departmentCode: string;
    departmentName: string;
  };
  collective: { id: string; name: string; postalAddress: string };
  /** Where its letter is; `null` before the first one is prepared. */
  letterStatus: LetterStatus | null;
};

/** @throws AppError `not-found`, also for somebody else's. */
export async function readOwnPetition(ctx: Context<UserActor>, petitionId: string): Promise<OwnPetition> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    omit: { collectiveId: true, communeInsee: true, suspendedFrom: true },
    include: {
      recipients: { orderBy: { position: "asc" }, select: { name: true, function: true, email: true } },
      coSigners: { orderBy: { position: "asc" }, select: { name: true } },
      commune: {
        select: { insee: true, name: true, linkType: true, departmentCode: true, departmentName: true },
      },
      collective: { select: { id: true, name: true, postalAddress: true } },
      letters: { orderBy: { preparedAt: "desc" }, take: 1, select: { status: true } },
    },
  });
  if (!petition) throw new AppError("not-found");
  const { letters, coSigners, ...fields } = petition;
  return {
    ...fields,
    coSigners: coSigners.map(({ name }) => name),
    letterStatus: letters[0]?.status ?? null,
  };
}
