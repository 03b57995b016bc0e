import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { readLetterWords } from "@/lib/petitions/read-filled-texts";
import { somebodySigned } from "@/lib/petitions/who-may-sign";
import { copyElected } from "./copy-elected";
import { countListedVersions } from "./count-listed-versions";
import { makeLetterReference } from "./letter-reference";
import { lockPetitionForLetter } from "./lock-petition";
import { letterOf, type PetitionForLetter, recipientsOf } from "./petition-for-letter";
import { stalledBefore } from "./stalled-preparation";

/** Copying a list of a hundred thousand takes seconds. */
const PREPARE_MS = 60_000;

/**
 * Prepares the letter that could be sent: freezes text, recipients and list, and has the file compiled.
 *
 * Invariant: a petition has one letter in preparation or ready, and none once one is sealed; the list holds
 * the signatures confirmed at this instant, and the counts are counted from that list. Residents, élu·es or
 * organisations: it takes one of them to have signed. Asked twice, it is
 * prepared once: a letter that is being compiled is left to it.
 *
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`, `no-recipient`, `no-signature`,
 * `letter-field-unfilled`.
 */
export async function prepareLetter(
  ctx: Context<UserActor>,
  input: { petitionId: string },
): Promise<{ letterId: string }> {
  const prepare = async (tx: Tx) => {
    const petition = await lockPetitionForLetter(tx, ctx.actor, input.petitionId);
    if (petition.recipients.length === 0) throw new AppError("no-recipient");
    const underWay = await tx.letter.findFirst({
      where: { petitionId: petition.id, status: "preparing", preparedAt: { gt: stalledBefore(ctx.now) } },
      select: { id: true },
    });
    if (underWay) return { letterId: underWay.id };
    await tx.letter.deleteMany({ where: { petitionId: petition.id } });
    const letterId = await createLetter(tx, ctx, petition);
    await enqueue(tx, "compile-letter", { letterId }, { maxAttempts: 3 });
    await recordAudit(tx, ctx, "letter.prepare", auditPetition(petition.id), { letterId });
    return { letterId };
  };
  return ctx.db.$transaction(prepare, { timeout: PREPARE_MS });
}

async function createLetter(tx: Tx, ctx: Context, petition: PetitionForLetter): Promise<string> {
  const id = uuidv7(ctx.now);
  const reference = makeLetterReference(petition.communeInsee);
  await tx.letter.create({
    data: {
      id,
      petitionId: petition.id,
      reference,
      status: "preparing",
      content: {},
      recipients: recipientsOf(petition),
      signatureCount: 0,
      residentCount: 0,
      preparedAt: ctx.now,
    },
  });
  const people = await copySignatories(tx, petition.id, id);
  const counts = { ...people, elected: await copyElected(tx, petition.id, id) };
  const organisations = petition.coSigners.filter(({ standing }) => standing === "confirmed").length;
  if (!somebodySigned({ residents: counts.signatures, elected: counts.elected, organisations })) {
    throw new AppError("no-signature");
  }
  const words = await readLetterWords(tx, petition, ctx.now);
  if (words.problems.length > 0) throw new AppError("letter-field-unfilled", { fields: words.errors });
  const listedVersions = await countListedVersions(tx, id, petition.currentVersion);
  const content = letterOf(petition, { reference, now: ctx.now, counts, words, listedVersions });
  await tx.letter.update({
    where: { id },
    data: { content, signatureCount: counts.signatures, residentCount: counts.residents },
  });
  return id;
}

/** Copies the confirmed signatures, in the order they were confirmed, in one statement whatever their number. */
async function copySignatories(tx: Tx, petitionId: string, letterId: string) {
  const [counts] = await tx.$queryRaw<{ signatures: number; residents: number }[]>`
    WITH copied AS (
      INSERT INTO letter_signatories (letter_id, position, signature_id, name, postal_code, resident)
      SELECT ${letterId}::uuid, row_number() OVER (ORDER BY confirmed_at, id), id,
             first_name || ' ' || last_name, postal_code, resident
      FROM signatures WHERE petition_id = ${petitionId}::uuid AND status = 'confirmed'
      RETURNING resident
    )
    SELECT count(*)::int AS signatures, (count(*) FILTER (WHERE resident))::int AS residents FROM copied`;
  return counts ?? { signatures: 0, residents: 0 };
}
