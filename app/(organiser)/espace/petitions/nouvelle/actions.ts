"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import { AppError } from "@/lib/errors";
import { createDraft } from "@/lib/petitions/create-draft";
import { newPetitionAddress } from "@/lib/petitions/own-petition-paths";
import { newPetitionSchema } from "@/lib/petitions/petition-form";

/** Starts a draft; a name that several communes share comes back as a choice between them. */
export async function createDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: newPetitionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { place, collectiveId, title }) => {
        const resolved = resolveCommune(place);
        if (resolved.kind === "none") {
          throw new AppError("invalid-input", { fields: { commune: "commune" } });
        }
        if (resolved.kind === "many") {
          return { redirectTo: newPetitionAddress({ collective: collectiveId, title, text: place.commune }) };
        }
        const id = await createDraft(ctx, { collectiveId, title, communeInsee: resolved.commune.insee });
        return { redirectTo: `/espace/petitions/${id}/modifier` };
      },
    },
    form,
  );
}
