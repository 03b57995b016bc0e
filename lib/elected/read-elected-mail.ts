import "server-only";
import type { Db } from "@/lib/db/client";
import type { ElectedMandate } from "@/lib/db/generated/enums";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { open } from "@/lib/security/seal";
import { ELECTED_EMAIL_CONTEXT } from "./sign-as-elected";

/** What an élu·e's mail has to say. */
export type ElectedMail = {
  /** pending: to be confirmed · confirmed: somebody typed the address again. */
  status: "pending" | "confirmed";
  tokenVersion: number;
  firstName: string;
  lastName: string;
  mandate: ElectedMandate;
  territory: string;
  party: string;
  /** `null` when the sealed address cannot be opened: the key is another one. */
  email: string | null;
  petition: { title: string; communeName: string; collectiveName: string };
};

/**
 * @returns `null` when there is nothing to write any more: it is gone, withdrawn, or waits for a petition that cannot be
 * signed any more: suspended or closed since, its link would lead nowhere.
 */
export async function readElectedMail(db: Db, electedSignatureId: string): Promise<ElectedMail | null> {
  const row = await db.electedSignature.findUnique({
    where: { id: electedSignatureId },
    include: {
      petition: {
        select: {
          title: true,
          status: true,
          commune: { select: { name: true } },
          collective: { select: { name: true } },
        },
      },
    },
  });
  if (!row || row.status === "withdrawn") return null;
  if (row.status === "pending" && !SIGNABLE_STATUSES.includes(row.petition.status)) return null;
  const { status, tokenVersion, firstName, lastName, mandate, territory, party, petition } = row;
  return {
    ...{ status, tokenVersion, firstName, lastName, mandate, territory, party },
    email: open(row.emailSealed, ELECTED_EMAIL_CONTEXT)?.toString("utf8") ?? null,
    petition: {
      title: petition.title,
      communeName: petition.commune.name,
      collectiveName: petition.collective.name,
    },
  };
}
