"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { readCampaignStart } from "@/lib/campaigns/read-campaign-start";
import type { TemplateText } from "@/lib/campaigns/template-text";
import { createCollective } from "@/lib/collectives/create-collective";
import { type CommuneSuggestion, suggestionOf } from "@/lib/communes/commune-suggestion";
import { resolveCommune } from "@/lib/communes/resolve-commune";
import { AppError } from "@/lib/errors";
import type { FieldErrors } from "@/lib/forms/field-errors";
import {
  CAMPAIGN_START_FIELDS,
  campaignStartSchema,
  newcomerStartSchema,
} from "@/lib/petitions/campaign-start-form";
import { createDraft } from "@/lib/petitions/create-draft";
import { unansweredFields } from "@/lib/petitions/free-values";
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

export type CampaignStartState = FormState & {
  /** The one that was chosen. */
  commune?: CommuneSuggestion;
  /** When the name that was typed is that of several. */
  communes?: CommuneSuggestion[];
};

/**
 * The same in a campaign, which gives title and text: what it asks of each group and a collective that is new are
 * told in this form, so that what comes next is the petition as it will be public. Nothing is written before all is
 * right.
 */
export async function startFromCampaignAction(
  _state: CampaignStartState,
  form: FormData,
): Promise<CampaignStartState> {
  const state = await runAction(
    {
      schema: form.has(CAMPAIGN_START_FIELDS.collective) ? campaignStartSchema : newcomerStartSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { campaign: slug, place, fieldValues = {}, ...carrier }) => {
        const campaign = await readCampaignStart(ctx.db, slug);
        if (!campaign) throw new AppError("not-found");
        const { template } = campaign;
        const { communeInsee, errors } = settled(place);
        Object.assign(
          errors,
          template ? unansweredFields(template.freeFields, fieldValues, textsOf(template)) : {},
        );
        if (Object.keys(errors).length > 0) throw new AppError("invalid-input", { fields: errors });
        const collectiveId = carrier.collectiveId ?? (await createCollective(ctx, carrier.collective));
        const title = template?.title ?? campaign.title;
        const id = await createDraft(ctx, { collectiveId, title, communeInsee, campaign: slug, fieldValues });
        return { redirectTo: `/espace/petitions/${id}/${template ? "apercu" : "modifier"}` };
      },
    },
    form,
  );
  return withCommunes(state);
}

/** The commune that was meant, or what is wrong with what was typed. */
function settled(place: { insee?: string | undefined; commune: string }): {
  communeInsee: string;
  errors: FieldErrors;
} {
  const resolved = resolveCommune(place);
  if (resolved.kind === "one") return { communeInsee: resolved.commune.insee, errors: {} };
  const errors: FieldErrors =
    resolved.kind === "many" ? { insee: "commune-several" } : { commune: "commune" };
  return { communeInsee: "", errors };
}

/** Every text that may call a free field. */
function textsOf({ title, body, salutation, closing, questions, sources }: TemplateText): string[] {
  const parts = [
    ...questions.flatMap(({ heading, text }) => [heading, text]),
    ...sources.map((one) => one.title),
  ];
  return [title, body, salutation, closing, ...parts];
}

/** What was typed or chosen stays in the form; a name that several communes share becomes a choice. */
function withCommunes(state: FormState): CampaignStartState {
  if (state.status !== "refused") return state;
  const resolved = resolveCommune({ insee: state.values.insee, commune: state.values.commune });
  if (resolved.kind === "one") return { ...state, commune: suggestionOf(resolved.commune) };
  return resolved.kind === "many" ? { ...state, communes: resolved.hits.map(suggestionOf) } : state;
}
