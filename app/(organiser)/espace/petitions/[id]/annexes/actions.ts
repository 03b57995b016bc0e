"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { raiseAnnex } from "@/lib/petitions/raise-annex";
import { removeAnnex } from "@/lib/petitions/remove-annex";

const schema = z.object({ petitionId: z.uuid(), annexId: z.uuid() });

export async function removeAnnexAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeAnnexes(removeAnnex, form);
}

export async function raiseAnnexAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeAnnexes(raiseAnnex, form);
}

function changeAnnexes(verb: typeof removeAnnex, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        revalidatePath(petitionPath(await verb(ctx, input)));
        return { redirectTo: `/espace/petitions/${input.petitionId}/annexes` };
      },
    },
    form,
  );
}
