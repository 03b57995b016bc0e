import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import type { Tx } from "@/lib/db/client";
import { uuidv7 } from "@/lib/db/uuid";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { composeLetter } from "./compose-letter";
import { makeLetterReference } from "./letter-reference";
import { type LetterPetition, lockPetitionForLetter } from "./lock-petition";

/**
 * Prepares the letter that could be sent: freezes text, recipients and list, and has the file compiled.
 *
 * Invariant: a petition has one letter in preparation or ready, and none once one is sealed; the list holds
 * the signatures confirmed at this instant, and the counts are counted from that list.
 *
 * @throws AppError `not-found`, `transition-refused`, `letter-already-sealed`, `no-recipient`, `no-signature`.
 */
export async function prepareLetter(
  ctx: Context<UserActor>,
  input: { petitionId: string },
): Promise<{ letterId: string }> {
  return ctx.db.$transaction(
    async (tx) => {
      const petition = await lockPetitionForLetter(tx, ctx.actor, input.petitionId);
      if (petition.recipients.length === 0) throw new AppError("no-recipient");
      await tx.letter.deleteMany({ where: { petitionId: petition.id } });
      const letterId = uuidv7(ctx.now);
      await createLetter(tx, ctx, petition, letterId);
      await enqueue(tx, "compile-letter", { letterId }, { maxAttempts: 3 });
      await recordAudit(tx, ctx, "letter.prepare", auditPetition(petition.id), { letterId });
      return { letterId };
    },
    { timeout: 60_000 },
  );
}

async function createLetter(tx: Tx, ctx: Context, petition: LetterPetition, letterId: string): Promise<void> {
  const reference = makeLetterReference(petition.commune.insee);
  const recipients = petition.recipients.map(({ name, function: role, email }) => ({
    name,
    function: role,
    email,
  }));
  await tx.letter.create({
    data: {
      id: letterId,
      petitionId: petition.id,
      reference,
      status: "preparing",
      content: {},
      recipients,
      signatureCount: 0,
      residentCount: 0,
      preparedAt: ctx.now,
    },
  });
  const counts = await copySignatories(tx, petition.id, letterId);
  if (counts.signatures === 0) throw new AppError("no-signature");
  const content = composeLetter({
    reference,
    appUrl: env.APP_URL,
    now: ctx.now,
    petition,
    collective: petition.collective,
    commune: petition.commune,
    recipients,
    coSigners: petition.coSigners.map(({ name }) => name),
    counts,
  });
  await tx.letter.update({
    where: { id: letterId },
    data: { content, signatureCount: counts.signatures, residentCount: counts.residents },
  });
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
