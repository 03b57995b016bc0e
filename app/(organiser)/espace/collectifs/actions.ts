"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { OWN_CAMPAIGNS_PATH } from "@/lib/campaigns/campaign-paths";
import { collectiveSchema } from "@/lib/collectives/collective-form";
import { createCollective } from "@/lib/collectives/create-collective";
import { editCollective } from "@/lib/collectives/edit-collective";
import { newPetitionAddress } from "@/lib/petitions/own-petition-paths";
import { petitionPath } from "@/lib/petitions/petition-paths";

/** Where somebody was going when they were asked who they are: their first petition, campaign or letter. */
const onwards = z.object({
  suite: z.enum(["petition", "campagne", "envoi"]).optional().catch(undefined),
  insee: z.string().max(5).optional().catch(undefined),
});

const ONWARDS = { campagne: `${OWN_CAMPAIGNS_PATH}/nouvelle`, envoi: "/espace/envois/nouveau" };

export async function createCollectiveAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.intersection(collectiveSchema, onwards),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { suite, insee, ...input }) => {
        const id = await createCollective(ctx, input);
        if (suite === "petition") return { redirectTo: newPetitionAddress({ collective: id, insee }) };
        return { redirectTo: suite ? ONWARDS[suite] : "/espace/collectifs" };
      },
    },
    form,
  );
}

export async function editCollectiveAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.intersection(collectiveSchema, z.object({ collectif: z.string() })),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { collectif, ...input }) => {
        const { publicSlugs } = await editCollective(ctx, collectif, input);
        for (const slug of publicSlugs) revalidatePath(petitionPath(slug));
        revalidatePath(`/espace/collectifs/${collectif}`);
        return undefined;
      },
    },
    form,
  );
}
