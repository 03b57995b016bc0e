"use server";

import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { UserActor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/current-actor";
import type { Context } from "@/lib/context";
import { dismissSchema, removeCommentSchema, restoreSchema, suspendSchema } from "@/lib/moderation/case-form";
import { dismissReports } from "@/lib/moderation/dismiss-reports";
import { casePath } from "@/lib/moderation/moderation-paths";
import { removeReportedComment } from "@/lib/moderation/remove-reported-comment";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { restorePetition } from "@/lib/petitions/restore-petition";
import { suspendPetition } from "@/lib/petitions/suspend-petition";

export async function dismissAction(_state: FormState, form: FormData): Promise<FormState> {
  return decide(form, dismissSchema, "classe", async (ctx, input) => {
    await dismissReports(ctx, input);
  });
}

export async function suspendAction(_state: FormState, form: FormData): Promise<FormState> {
  return decide(form, suspendSchema, "suspendue", async (ctx, input) => {
    await suspendPetition(ctx, input);
    revalidatePath(petitionPath(input.slug));
  });
}

export async function restoreAction(_state: FormState, form: FormData): Promise<FormState> {
  return decide(form, restoreSchema, "retablie", async (ctx, input) => {
    await restorePetition(ctx, input);
    revalidatePath(petitionPath(input.slug));
  });
}

export async function removeCommentAction(_state: FormState, form: FormData): Promise<FormState> {
  return decide(form, removeCommentSchema, "retire", async (ctx, input) => {
    const { slug } = await removeReportedComment(ctx, input);
    revalidatePath(petitionPath(slug));
  });
}

/** What these share: the page comes back and says what was done. */
function decide<S extends z.ZodType<{ petitionId: string }>>(
  form: FormData,
  schema: S,
  done: string,
  run: (ctx: Context<UserActor>, input: z.output<S>) => Promise<void>,
): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        await run(ctx, input);
        return { redirectTo: `${casePath(input.petitionId)}?fait=${done}` };
      },
    },
    form,
  );
}
