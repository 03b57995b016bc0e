import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Db, Tx } from "@/lib/db/client";
import type { Letter } from "@/lib/db/generated/client";
import { readLetterWords } from "@/lib/petitions/read-filled-texts";
import { countListedVersions } from "./count-listed-versions";
import type { LetterContent } from "./letter-content";
import { letterCounts } from "./letter-counts";
import { letterRecipientsSchema, sameRecipients } from "./letter-recipients";
import { letterOf, type PetitionForLetter, recipientsOf } from "./petition-for-letter";

/** How many of the list withdrew or were erased since the letter was prepared. */
export async function countGoneSignatories(db: Tx | Db, letterId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ gone: number }[]>`
    SELECT count(*)::int AS gone FROM letter_signatories l
    WHERE l.letter_id = ${letterId}::uuid AND NOT EXISTS (
      SELECT 1 FROM signatures s WHERE s.id = l.signature_id AND s.status = 'confirmed')`;
  return row?.gone ?? 0;
}

/**
 * Whether the petition would make another letter today: other recipients, another sender block, salutation,
 * closing, co-signers or text. The signatures are looked at apart.
 */
export async function saysOtherwise(
  db: Tx | Db,
  letter: Letter,
  petition: PetitionForLetter,
): Promise<boolean> {
  const recipients = letterRecipientsSchema.parse(letter.recipients);
  if (!sameRecipients(recipients, recipientsOf(petition))) return true;
  const today = letterOf(petition, {
    reference: letter.reference,
    now: letter.preparedAt,
    counts: {
      ...{ signatures: letter.signatureCount, residents: letter.residentCount },
      elected: letterCounts(letter.content as Partial<LetterContent>).elected,
    },
    words: await readLetterWords(db, petition, letter.preparedAt),
    listedVersions: await countListedVersions(db, letter.id, petition.currentVersion),
  });
  // As the database gave it back: JSON knows neither `undefined` nor the order of keys.
  return !isDeepStrictEqual(JSON.parse(JSON.stringify(today)), letter.content);
}
