import "server-only";
import type { Db } from "@/lib/db/client";
import type { PetitionStatus, SignatureStatus } from "@/lib/db/generated/enums";
import { open } from "@/lib/security/seal";
import { findLetterThatLeft, type LetterThatLeft } from "./find-letter-that-left";
import { EMAIL_CONTEXT } from "./sign-petition";
import { readManagementToken } from "./signature-tokens";

/** Everything held about one signer, for nobody but them. */
export type ManagedSignature = {
  id: string;
  status: SignatureStatus;
  firstName: string;
  lastName: string;
  /** As it was typed; empty when it cannot be opened (another key sealed it). */
  email: string;
  postalCode: string;
  resident: boolean;
  showName: boolean;
  wantsNews: boolean;
  createdAt: Date;
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  petition: {
    slug: string;
    title: string;
    status: PetitionStatus;
    /** The text in force. */
    currentVersion: { number: number; publishedAt: Date; correction: string } | null;
  };
  /** The text that was signed. */
  version: { number: number; publishedAt: Date } | null;
  /** The letter that left with this signature in its list. */
  letter: LetterThatLeft | null;
};

/** @returns `null` for a token that was not made here and for a signature that was erased: they look the same. */
export async function readManagedSignature(db: Db, token: string): Promise<ManagedSignature | null> {
  const id = readManagementToken(token);
  const row = id && (await db.signature.findUnique({ where: { id }, select: FIELDS }));
  if (!row) return null;
  const { emailSealed, ...rest } = row;
  const email = open(emailSealed, EMAIL_CONTEXT)?.toString("utf8") ?? "";
  return { ...rest, email, letter: await findLetterThatLeft(db, row.id) };
}

const FIELDS = {
  id: true,
  status: true,
  firstName: true,
  lastName: true,
  emailSealed: true,
  postalCode: true,
  resident: true,
  showName: true,
  wantsNews: true,
  createdAt: true,
  confirmedAt: true,
  withdrawnAt: true,
  version: { select: { number: true, publishedAt: true } },
  petition: {
    select: {
      ...{ slug: true, title: true, status: true },
      currentVersion: { select: { number: true, publishedAt: true, correction: true } },
    },
  },
} as const;
