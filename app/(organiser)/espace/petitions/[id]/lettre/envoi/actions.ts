"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { markPosted } from "@/lib/deliveries/mark-posted";
import { postInstead } from "@/lib/deliveries/post-instead";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { draftPostalAddress } from "@/lib/petitions/recipient-fields";

const delivery = { petitionId: z.uuid(), deliveryId: z.uuid() };
const letterPath = (petitionId: string) => `/espace/petitions/${petitionId}/lettre`;

export async function markPostedAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ ...delivery, poste_le: z.string().max(40) }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId, deliveryId, poste_le: day }) => {
        const { slug } = await markPosted(ctx, { deliveryId, day });
        revalidatePath(petitionPath(slug));
        return { redirectTo: letterPath(petitionId) };
      },
    },
    form,
  );
}

export async function postInsteadAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ ...delivery, adresse: draftPostalAddress.pipe(z.string().min(1, "required")) }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId, deliveryId, adresse: postalAddress }) => {
        await postInstead(ctx, { deliveryId, postalAddress });
        return { redirectTo: letterPath(petitionId) };
      },
    },
    form,
  );
}
