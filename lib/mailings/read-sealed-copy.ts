import "server-only";
import type { Db } from "@/lib/db/client";
import type { LetterContent } from "@/lib/letters/letter-content";
import { readLetterReference } from "@/lib/letters/letter-reference";

/** What anybody who holds the reference may know: nothing that is not on the letter itself. */
export type SealedCopyView = {
  reference: string;
  title: string;
  collectiveName: string;
  commune: { insee: string; name: string };
  sealedAt: Date;
  sentAt: Date | null;
  sha256: string;
  bytes: number;
};

/** @returns `null` when no copy left, or may have left, under this reference, however it was typed. */
export async function readSealedCopy(db: Db, typedReference: string): Promise<SealedCopyView | null> {
  const reference = readLetterReference(typedReference);
  if (!reference) return null;
  const copy = await db.mailingCopy.findFirst({
    where: { reference, status: { in: ["sending", "sent", "uncertain"] } },
    include: { commune: true, mailing: { include: { collective: true } } },
  });
  if (!copy?.sha256 || !copy.mailing.sealedAt || !copy.content) return null;
  return {
    reference,
    title: (copy.content as LetterContent).subject,
    collectiveName: copy.mailing.collective.name,
    commune: { insee: copy.commune.insee, name: copy.commune.name },
    sealedAt: copy.mailing.sealedAt,
    sentAt: copy.sentAt,
    sha256: copy.sha256,
    bytes: copy.bytes ?? 0,
  };
}
