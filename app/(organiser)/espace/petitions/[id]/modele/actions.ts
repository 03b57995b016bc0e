"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { adoptTemplate } from "@/lib/petitions/adopt-template";
import { adoptionSchema } from "@/lib/petitions/adoption-form";
import { petitionPath, versionsPath } from "@/lib/petitions/petition-paths";
import { EDITABLE_STATUSES } from "@/lib/petitions/petition-status";

export async function adoptTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: adoptionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        const { slug, status } = await adoptTemplate(ctx, input);
        const own = `/espace/petitions/${input.petitionId}`;
        const said = input.taken.size === 0 ? "?modele=garde" : "";
        revalidatePath(`${own}/modifier`);
        if (EDITABLE_STATUSES.includes(status)) return { redirectTo: `${own}/modifier${said}` };
        revalidatePath(petitionPath(slug));
        revalidatePath(versionsPath(slug));
        return { redirectTo: `${own}${said}` };
      },
    },
    form,
  );
}
