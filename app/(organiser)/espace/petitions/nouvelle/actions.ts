"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { readCampaignStart } from "@/lib/campaigns/read-campaign-start";
import { createCollective } from "@/lib/collectives/create-collective";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import { AppError } from "@/lib/errors";
import { campaignStartSchema, newcomerStartSchema } from "@/lib/petitions/campaign-start-form";
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

/** The same in a campaign, which gives title and text; a collective that is new is presented in this form. */
export async function startFromCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: form.has("collectif") ? campaignStartSchema : newcomerStartSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { campaign: slug, place, ...carrier }) => {
        const campaign = await readCampaignStart(ctx.db, slug);
        if (!campaign) throw new AppError("not-found");
        const resolved = resolveCommune(place);
        if (resolved.kind === "none") throw new AppError("invalid-input", { fields: { commune: "commune" } });
        const collectiveId = carrier.collectiveId ?? (await createCollective(ctx, carrier.collective));
        if (resolved.kind === "many") {
          const known = { campaign: slug, collective: collectiveId, text: place.commune };
          return { redirectTo: newPetitionAddress(known) };
        }
        const id = await createDraft(ctx, {
          collectiveId,
          title: campaign.template?.title ?? campaign.title,
          communeInsee: resolved.commune.insee,
          campaign: slug,
        });
        return { redirectTo: `/espace/petitions/${id}/modifier` };
      },
    },
    form,
  );
}
