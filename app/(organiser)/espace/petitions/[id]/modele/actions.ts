"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { adoptTemplate } from "@/lib/petitions/adopt-template";
import { adoptionSchema } from "@/lib/petitions/adoption-form";

export async function adoptTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: adoptionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        await adoptTemplate(ctx, input);
        revalidatePath(`/espace/petitions/${input.petitionId}/modifier`);
        return { redirectTo: `/espace/petitions/${input.petitionId}/modifier` };
      },
    },
    form,
  );
}
