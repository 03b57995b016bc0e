import type { Prisma } from "@/lib/db/generated/client";
import type { CoSignerStanding } from "@/lib/db/generated/enums";

/** An organisation that stands behind a petition, as everybody sees it. */
export type ShownOrganisation = {
  name: string;
  /** Its site; empty when it gave none. */
  url: string;
  /** Whether its representative confirmed, or the collective only says so. */
  confirmed: boolean;
  /** Number of the version of the text that it confirmed; `null` when it was only named. */
  version: number | null;
};

/** Which ones stand behind it: all others only might, or do not. */
export const SHOWN_STANDINGS: CoSignerStanding[] = ["named", "confirmed"];

/** What a query of a petition has to hold for `organisationsOf`. */
export const SHOWN_ORGANISATIONS = {
  where: { standing: { in: SHOWN_STANDINGS } },
  orderBy: { position: "asc" },
  select: { name: true, url: true, standing: true, version: { select: { number: true } } },
} as const satisfies Prisma.Petition$coSignersArgs;

type Row = {
  name: string;
  url: string;
  standing: CoSignerStanding;
  version: { number: number } | null;
};

/** What was read with `SHOWN_ORGANISATIONS`. */
export function organisationsOf(rows: readonly Row[]): ShownOrganisation[] {
  return rows.map(({ name, url, standing, version }) => {
    const confirmed = standing === "confirmed";
    return { name, url, confirmed, version: confirmed ? (version?.number ?? null) : null };
  });
}
