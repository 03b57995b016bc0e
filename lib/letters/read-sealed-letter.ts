import "server-only";
import type { Db } from "@/lib/db/client";
import type { DeliveryChannel } from "@/lib/db/generated/enums";
import type { SignerCounts } from "@/lib/petitions/who-may-sign";
import type { LetterContent } from "./letter-content";
import { letterCounts } from "./letter-counts";
import { readLetterReference } from "./letter-reference";
import type { LetterVersion } from "./letter-version";

/** What anybody who holds the reference may know: nothing that is not on the letter itself, and no name of a signer. */
export type SealedLetterView = {
  reference: string;
  title: string;
  slug: string;
  collectiveName: string;
  commune: { insee: string; name: string };
  sealedAt: Date;
  signatureCount: number;
  residentCount: number;
  /** Who signed, each kind apart. */
  counts: SignerCounts;
  sha256: string;
  bytes: number;
  pages: number;
  /** The version of the petition's text that it holds; `null` for a letter from before there were versions. */
  version: Pick<LetterVersion, "number" | "date" | "sha256"> | null;
  /** How it was brought to the mairie, and when for the first time; empty before. */
  /** The files that went with it, by their content. */
  annexes: { title: string; name: string; sha256: string; bytes: number }[];
  sendings: { channel: DeliveryChannel; at: Date }[];
};

/** @returns `null` when no letter was sent under this reference, however it was typed. */
export async function readSealedLetter(db: Db, typedReference: string): Promise<SealedLetterView | null> {
  const reference = readLetterReference(typedReference);
  if (!reference) return null;
  const letter = await db.letter.findFirst({
    where: { reference, status: "sealed" },
    include: {
      petition: { include: { collective: true, commune: true } },
      deliveries: { where: { status: "sent" }, orderBy: { sentAt: "asc" } },
    },
  });
  if (!letter?.sealedAt || !letter.sha256) return null;
  return {
    reference,
    title: letter.petition.title,
    slug: letter.petition.slug,
    collectiveName: letter.petition.collective.name,
    commune: { insee: letter.petition.commune.insee, name: letter.petition.commune.name },
    sealedAt: letter.sealedAt,
    signatureCount: letter.signatureCount,
    residentCount: letter.residentCount,
    counts: letterCounts(letter.content as Partial<LetterContent>),
    sha256: letter.sha256,
    bytes: letter.bytes ?? 0,
    pages: letter.pages ?? 0,
    version: (letter.content as Partial<LetterContent>).version ?? null,
    annexes: ((letter.content as Partial<LetterContent>).parts?.annexes ?? []).map(
      ({ title, name, sha256, bytes }) => ({ title, name, sha256, bytes }),
    ),
    sendings: (["email", "post"] as const).flatMap((channel) => {
      const at = letter.deliveries.find((one) => one.channel === channel)?.sentAt;
      return at ? [{ channel, at }] : [];
    }),
  };
}
