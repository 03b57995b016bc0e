import "server-only";
import type { Db } from "@/lib/db/client";
import type { ElectedMandate, PetitionStatus, SignatureStatus } from "@/lib/db/generated/enums";
import { open } from "@/lib/security/seal";
import type { LetterThatLeft } from "@/lib/signatures/find-letter-that-left";
import { findLetterNaming } from "./elected-letters";
import { readElectedManagement } from "./elected-tokens";
import { ELECTED_EMAIL_CONTEXT } from "./sign-as-elected";

/** Everything held about one élu·e who signed, for nobody but them. */
export type ManagedElected = {
  id: string;
  status: SignatureStatus;
  firstName: string;
  lastName: string;
  mandate: ElectedMandate;
  territory: string;
  party: string;
  /** Whether the mandate was found in the Répertoire national des élus. */
  verified: boolean;
  /** As it was typed; empty when it cannot be opened (another key sealed it). */
  email: string;
  createdAt: Date;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  /** When the organisers set it aside. */
  setAsideAt: Date | null;
  petition: {
    slug: string;
    title: string;
    status: PetitionStatus;
    collective: { name: string };
    currentVersion: { number: number; publishedAt: Date; correction: string } | null;
  };
  /** The text that was signed. */
  version: { number: number; publishedAt: Date } | null;
  /** The letter that left with this name. */
  letter: LetterThatLeft | null;
};

/** @returns `null` for a token that was not made here and for a signature that was erased: they look the same. */
export async function readManagedElected(db: Db, token: string): Promise<ManagedElected | null> {
  const id = readElectedManagement(token);
  const row = id && (await db.electedSignature.findUnique({ where: { id }, select: FIELDS }));
  if (!row || row.emailSealed.length === 0) return null;
  const { emailSealed, mandateId, ...rest } = row;
  const email = open(emailSealed, ELECTED_EMAIL_CONTEXT)?.toString("utf8") ?? "";
  return { ...rest, verified: mandateId !== null, email, letter: await findLetterNaming(db, row.id) };
}

const FIELDS = {
  ...{ id: true, status: true, firstName: true, lastName: true, mandate: true, territory: true, party: true },
  ...{
    mandateId: true,
    emailSealed: true,
    createdAt: true,
    confirmedAt: true,
    withdrawnAt: true,
    setAsideAt: true,
  },
  version: { select: { number: true, publishedAt: true } },
  petition: {
    select: {
      ...{ slug: true, title: true, status: true },
      collective: { select: { name: true } },
      currentVersion: { select: { number: true, publishedAt: true, correction: true } },
    },
  },
} as const;
