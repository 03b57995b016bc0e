import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { addVersion } from "./add-version";
import type { CorrectionInput } from "./correction-form";
import { requireCorrection } from "./require-correction";

/**
 * Changes the text of a petition that is public: freely while nobody has signed, then as a correction whose
 * note everybody reads. Each time the text becomes another version; those who signed stay bound to theirs.
 *
 * Invariant: every text that was ever public stays readable, and what follows a signature says what it changed.
 *
 * @returns its public address, the commune whose page lists it, and the number of the version in force.
 * @throws AppError as `requireCorrection` does.
 */
export async function correctPetition(
  ctx: Context<UserActor>,
  input: CorrectionInput,
): Promise<{ slug: string; communeInsee: string; number: number }> {
  return ctx.db.$transaction(async (tx) => {
    const { petition, standing } = await requireCorrection(tx, ctx.actor, input);
    const { title, body, revision } = input;
    const correction = standing.hasBeenSigned ? input.note : "";
    const { slug, communeInsee } = await tx.petition.update({
      where: { id: petition.id },
      data: { title, body, revision: revision + 1, updatedAt: ctx.now },
      select: { slug: true, communeInsee: true },
    });
    const { number, sha256 } = await addVersion(tx, {
      petitionId: petition.id,
      now: ctx.now,
      createdById: ctx.actor.userId,
      correction,
    });
    await recordAudit(tx, ctx, "petition.correct", auditPetition(petition.id), {
      number,
      sha256,
      afterSignatures: standing.hasBeenSigned,
    });
    return { slug, communeInsee, number };
  });
}

/** Whether `correctPetition` would take this text now; changes nothing. @throws AppError as it does. */
export async function checkCorrection(ctx: Context<UserActor>, input: CorrectionInput): Promise<void> {
  await ctx.db.$transaction((tx) => requireCorrection(tx, ctx.actor, input));
}
