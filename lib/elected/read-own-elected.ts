import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { siteOfSameDomain } from "@/lib/directory/site-of-same-domain";
import { AppError } from "@/lib/errors";
import { ownPetition } from "@/lib/petitions/own-petition";
import type { ShownElected } from "@/lib/petitions/shown-elected";
import { open } from "@/lib/security/seal";
import { isInRegister } from "./elected-mandates";
import { ELECTED_EMAIL_CONTEXT } from "./sign-as-elected";
import { communeOfTerritory } from "./territory-commune";

/** More than any petition of a commune has; the export has them all. */
const MOST = 1000;

/** Assemblies that give their members an address. */
const ASSEMBLIES = ["https://senat.fr", "https://assemblee-nationale.fr", "https://europarl.europa.eu"];

export type OwnElected = {
  petition: {
    id: string;
    slug: string;
    title: string;
    status: PetitionStatus;
    electedMaySign: boolean;
  };
  elected: (ShownElected & {
    confirmedAt: Date;
    /**
     * The site of a mairie or an assembly at whose domain the address is, which helps to tell who signed; `null` for
     * any other address, of which organisers know nothing.
     */
    officialSite: string | null;
  })[];
  confirmed: number;
  pending: number;
};

/** The élu·es of a petition as its organisers look them over. @throws AppError `not-found`, also for somebody else's. */
export async function readOwnElected(ctx: Context<UserActor>, petitionId: string): Promise<OwnElected> {
  const petition = await ctx.db.petition.findFirst({
    where: ownPetition(ctx.actor, petitionId),
    select: {
      ...{ id: true, slug: true, title: true, status: true, electedMaySign: true, communeInsee: true },
      electedSignatures: {
        where: { status: "confirmed" },
        orderBy: [{ confirmedAt: "asc" }, { id: "asc" }],
        take: MOST,
      },
    },
  });
  if (!petition) throw new AppError("not-found");
  const { electedSignatures, communeInsee, ...shown } = petition;
  const counts = await ctx.db.electedSignature.groupBy({
    by: ["status"],
    where: { petitionId: petition.id },
    _count: true,
  });
  const countOf = (status: string) => counts.find((one) => one.status === status)?._count ?? 0;
  const rows = electedSignatures.map((row) => ({
    row,
    commune: isInRegister(row.mandate) ? communeOfTerritory(row.territory, communeInsee) : null,
  }));
  const sites = await readSites(ctx, [...new Set(rows.flatMap(({ commune }) => commune ?? []))]);
  return {
    petition: shown,
    elected: rows.map(({ row, commune }) => ({
      ...{ id: row.id, firstName: row.firstName, lastName: row.lastName, mandate: row.mandate },
      ...{ territory: row.territory, party: row.party, verified: row.mandateId !== null },
      confirmedAt: row.confirmedAt ?? row.createdAt,
      officialSite: officialSite(row.emailSealed, [...ASSEMBLIES, ...(sites.get(commune ?? "") ?? [])]),
    })),
    confirmed: countOf("confirmed"),
    pending: countOf("pending"),
  };
}

function officialSite(sealed: Uint8Array, sites: readonly string[]): string | null {
  const email = open(sealed, ELECTED_EMAIL_CONTEXT)?.toString("utf8");
  return email ? siteOfSameDomain(email, sites) : null;
}

/** Sites of the mairies of these communes. */
async function readSites(ctx: Context<UserActor>, communes: string[]): Promise<Map<string, string[]>> {
  const desks = await ctx.db.mairieDesk.findMany({
    where: { communeInsee: { in: communes }, preferred: true, goneAt: null },
    select: { communeInsee: true, websites: true },
  });
  const sites = new Map<string, string[]>();
  for (const { communeInsee, websites } of desks) {
    sites.set(communeInsee, [...(sites.get(communeInsee) ?? []), ...websites]);
  }
  return sites;
}
