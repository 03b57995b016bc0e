"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { answerSchema } from "@/lib/petitions/answer-form";
import { answerQuestion } from "@/lib/petitions/answer-question";
import { petitionPath } from "@/lib/petitions/petition-paths";

export async function answerQuestionAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: answerSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        revalidatePath(petitionPath(await answerQuestion(ctx, input)));
        revalidatePath(`/espace/petitions/${input.petitionId}/reponses`);
        return undefined;
      },
    },
    form,
  );
}
