"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { setAsideElected } from "@/lib/elected/set-aside-elected";
import { openToSigners } from "@/lib/petitions/open-to-signers";
import { petitionPath } from "@/lib/petitions/petition-paths";

/** Lets élu·es sign, for good. */
export async function openToElectedAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ petitionId: z.string() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId }) => {
        const { slug } = await openToSigners(ctx, { petitionId, signers: "elected" });
        revalidatePath(petitionPath(slug));
        return { redirectTo: `/espace/petitions/${petitionId}/elus` };
      },
    },
    form,
  );
}

/** Sets one signature aside. */
export async function setAsideAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ petitionId: z.string(), electedSignatureId: z.string() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        const { slug } = await setAsideElected(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: `/espace/petitions/${input.petitionId}/elus?fait=ecartee` };
      },
    },
    form,
  );
}
