import "server-only";
import type { Db } from "@/lib/db/client";
import type { CoSignerStanding, PetitionStatus } from "@/lib/db/generated/enums";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { open } from "@/lib/security/seal";
import { findLetterNaming, type LetterNaming } from "./find-letter-naming";
import { EMAIL_CONTEXT } from "./lock-organisation";
import { readOwnToken } from "./organisation-tokens";

/** Everything held about an organisation, for whoever represents it. */
export type ManagedOrganisation = {
  name: string;
  url: string;
  standing: CoSignerStanding;
  /** Empty once they were erased. */
  representative: string;
  capacity: string;
  email: string;
  confirmedAt: Date | null;
  endedAt: Date | null;
  endedByOrganisers: boolean;
  petition: { slug: string; title: string; status: PetitionStatus };
  /** The text that it confirmed. */
  version: { number: number; publishedAt: Date } | null;
  /** The text in force, which it may confirm now; `null` when it may not. */
  mayConfirm: { id: string; number: number } | null;
  /** The text in force, when it is a newer one than the one confirmed. */
  corrected: { number: number; publishedAt: Date; correction: string } | null;
  /** The letter that was sealed with its name. */
  letter: LetterNaming | null;
};

/** @returns `null` for a token that was not made here and for a row that is gone: they look the same. */
export async function readManagedOrganisation(db: Db, token: string): Promise<ManagedOrganisation | null> {
  const id = readOwnToken(token);
  const row = id ? await db.coSigner.findUnique({ where: { id }, include: PETITION }) : null;
  // Its own page is what a confirmation opens: before, the link of the invitation says where things stand.
  if (!row?.confirmedAt) return null;
  const { currentVersion: current, ...petition } = row.petition;
  const { name, url, standing, representative, capacity, confirmedAt, endedAt, endedByOrganisers } = row;
  const corrected = current && row.version && current.number > row.version.number ? current : null;
  const back = standing === "withdrawn" && !endedByOrganisers;
  const mayConfirm =
    SIGNABLE_STATUSES.includes(petition.status) &&
    row.emailSealed !== null &&
    (back || (standing === "confirmed" && corrected !== null));
  return {
    ...{ name, url, standing, representative, capacity, confirmedAt, endedAt, endedByOrganisers, petition },
    email: (row.emailSealed && open(row.emailSealed, EMAIL_CONTEXT)?.toString("utf8")) || "",
    version: row.version,
    corrected: standing === "confirmed" && petition.status !== "suspended" ? corrected : null,
    mayConfirm: mayConfirm && current ? { id: current.id, number: current.number } : null,
    letter: await findLetterNaming(db, row),
  };
}

const PETITION = {
  version: { select: { number: true, publishedAt: true } },
  petition: {
    select: {
      ...{ slug: true, title: true, status: true },
      currentVersion: { select: { id: true, number: true, publishedAt: true, correction: true } },
    },
  },
} as const;
