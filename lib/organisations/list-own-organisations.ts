import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { CoSignerStanding } from "@/lib/db/generated/enums";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import { open } from "@/lib/security/seal";
import { findLetterNaming } from "./find-letter-naming";
import { EMAIL_CONTEXT } from "./lock-organisation";
import { invitedBefore } from "./organisation-limits";

/** An invitation that has not left after this long will not: the address takes no mail. */
const LEAVING_MS = 60 * 60_000;

/** An organisation as the organisers of the petition follow it. */
export type OwnOrganisation = {
  id: string;
  name: string;
  url: string;
  standing: CoSignerStanding;
  representative: string;
  capacity: string;
  /** The address that was invited or that asked; empty when it is not known any more. */
  email: string;
  createdAt: Date;
  confirmedAt: Date | null;
  endedAt: Date | null;
  endedByOrganisers: boolean;
  mailSentAt: Date | null;
  version: { number: number } | null;
  /** Of an invitation: on its way, sent, not taken, or its link good no more. */
  invitation: "leaving" | "sent" | "undelivered" | "expired" | null;
  /** Reference of the sealed letter that still names one that ended. */
  afterLetter: string | null;
};

/** @throws AppError `not-found`, also for somebody else's petition. */
export async function listOwnOrganisations(
  ctx: Context<UserActor>,
  petitionId: string,
): Promise<OwnOrganisation[]> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: { id: true },
  });
  if (!petition) throw new AppError("not-found");
  const rows = await ctx.db.coSigner.findMany({
    where: { petitionId: petition.id },
    orderBy: { position: "asc" },
    include: { version: { select: { number: true } } },
  });
  return Promise.all(
    rows.map(async (row) => {
      const { petitionId: _petition, position: _position, emailSealed, emailHash: _hash, ...shown } = row;
      const ended = row.standing === "withdrawn" && row.confirmedAt !== null;
      return {
        ...shown,
        email: (emailSealed && open(emailSealed, EMAIL_CONTEXT)?.toString("utf8")) || "",
        invitation: row.standing === "invited" ? invitationOf(row, ctx.now) : null,
        afterLetter: ended ? ((await findLetterNaming(ctx.db, row))?.reference ?? null) : null,
      };
    }),
  );
}

function invitationOf(
  { mailSentAt, createdAt }: { mailSentAt: Date | null; createdAt: Date },
  now: Date,
): OwnOrganisation["invitation"] {
  if (mailSentAt) return mailSentAt < invitedBefore(now) ? "expired" : "sent";
  return now.getTime() - createdAt.getTime() > LEAVING_MS ? "undelivered" : "leaving";
}

export type OrganisationCounts = Record<"confirmed" | "named" | "invited" | "requested", number>;

/** How many there are of each, for the page that watches a petition. */
export async function countOwnOrganisations(
  ctx: Context<UserActor>,
  petitionId: string,
): Promise<OrganisationCounts> {
  const groups = await ctx.db.coSigner.groupBy({
    by: ["standing"],
    where: { petition: ownPetition(ctx.actor, petitionId) },
    _count: true,
  });
  const of = (standing: CoSignerStanding) => groups.find((one) => one.standing === standing)?._count ?? 0;
  return {
    confirmed: of("confirmed"),
    named: of("named"),
    invited: of("invited"),
    requested: of("requested"),
  };
}
