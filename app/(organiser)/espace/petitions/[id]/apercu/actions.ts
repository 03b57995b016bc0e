"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { publishPetition } from "@/lib/petitions/publish-petition";

export async function publishAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ petitionId: z.string(), revision: z.coerce.number().int() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        const { slug, communeInsee } = await publishPetition(ctx, input);
        revalidatePath(petitionPath(slug));
        revalidatePath(`/communes/${communeInsee}`);
        revalidatePath("/");
        return { redirectTo: `/espace/petitions/${input.petitionId}?publiee=1` };
      },
    },
    form,
  );
}
