import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { auditPetition } from "@/lib/audit/subjects";
import type { UserActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { answerDay } from "./answer-day";
import type { AnswerInput } from "./answer-form";
import { lockOwnPetition } from "./own-petition";

/**
 * Takes an organiser's word for what the mairie answered to a question, and when; saying it again replaces it,
 * an empty answer takes it back. What was asked never changes.
 *
 * Invariant: a question is answered once its letter was delivered, never before, and with its day.
 *
 * @returns the public address of the petition.
 * @throws AppError `not-found` (also a question that is not there), `transition-refused` before the delivery,
 * `invalid-input` about the day.
 */
export async function answerQuestion(ctx: Context<UserActor>, input: AnswerInput): Promise<string> {
  return ctx.db.$transaction(async (tx) => {
    const petition = await lockOwnPetition(tx, ctx.actor, input.petitionId);
    if (petition.status !== "delivered") throw new AppError("transition-refused");
    const { deliveredAt } = await tx.petition.findUniqueOrThrow({
      where: { id: petition.id },
      select: { deliveredAt: true },
    });
    const answeredOn = input.answer ? answerDay(input.day, deliveredAt, ctx.now) : null;
    if (input.answer && !answeredOn)
      throw new AppError("invalid-input", { fields: { repondu_le: "answer-day" } });
    const { count } = await tx.question.updateMany({
      where: { petitionId: petition.id, position: input.position },
      data: { answer: input.answer, answeredOn },
    });
    if (count === 0) throw new AppError("not-found");
    await recordAudit(tx, ctx, "petition.answer-question", auditPetition(petition.id), {
      question: input.position,
      answered: input.answer !== "",
    });
    return petition.slug;
  });
}
