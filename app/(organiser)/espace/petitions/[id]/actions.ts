"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { closePetition } from "@/lib/petitions/close-petition";
import { deleteDraft } from "@/lib/petitions/delete-draft";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { reopenPetition } from "@/lib/petitions/reopen-petition";

const schema = z.object({ petitionId: z.string() });

export async function closeAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeState(closePetition, form);
}

export async function reopenAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeState(reopenPetition, form);
}

export async function deleteDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId }) => {
        await deleteDraft(ctx, petitionId);
        return { redirectTo: "/espace" };
      },
    },
    form,
  );
}

function changeState(verb: typeof closePetition, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId }) => {
        revalidatePath(petitionPath(await verb(ctx, petitionId)));
        return { redirectTo: `/espace/petitions/${petitionId}` };
      },
    },
    form,
  );
}
