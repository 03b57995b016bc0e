"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { UserActor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/current-actor";
import { addTool } from "@/lib/campaigns/add-tool";
import { campaignSchema, campaignStartSchema } from "@/lib/campaigns/campaign-form";
import { OWN_CAMPAIGNS_PATH, ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import { closeCampaign } from "@/lib/campaigns/close-campaign";
import { createCampaign } from "@/lib/campaigns/create-campaign";
import { deleteCampaign } from "@/lib/campaigns/delete-campaign";
import { publishCampaign } from "@/lib/campaigns/publish-campaign";
import { raiseTool } from "@/lib/campaigns/raise-tool";
import { readOwnCampaign } from "@/lib/campaigns/read-own-campaign";
import { refreshCampaignPages } from "@/lib/campaigns/refresh-campaign-pages";
import { removeTool } from "@/lib/campaigns/remove-tool";
import { saveCampaign } from "@/lib/campaigns/save-campaign";
import { saveTool } from "@/lib/campaigns/save-tool";
import { toolSchema } from "@/lib/campaigns/tool-form";
import type { Context } from "@/lib/context";
import { getDb } from "@/lib/db/client";

const who = { actor: requireUser, limit: "organiser:user" } as const;
const which = z.object({ campagne: z.string() });
const whichTool = which.extend({ outil: z.string() });

export async function createCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: campaignStartSchema,
      run: async (ctx, input) => ({ redirectTo: ownCampaignPath(await createCampaign(ctx, input)) }),
    },
    form,
  );
}

export async function saveCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await runAction(
    {
      ...who,
      schema: z.intersection(campaignSchema, which),
      run: async (ctx, { campagne, ...input }) => {
        shown(campagne, await saveCampaign(ctx, campagne, input));
        return undefined;
      },
    },
    form,
  );
  return withCurrentRevision(state);
}

/**
 * After a conflict the form holds the revision that its author has just been told of: saving again replaces
 * that one, knowingly, and no other.
 */
async function withCurrentRevision(state: FormState): Promise<FormState> {
  if (state.status !== "refused" || state.refusal !== "conflict") return state;
  const ctx = { db: getDb(), actor: await requireUser() };
  const { revision } = await readOwnCampaign(ctx, state.values.campagne ?? "");
  return { ...state, values: { ...state.values, revision: String(revision) } };
}

export async function publishCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: which.extend({ revision: z.coerce.number().int().positive() }),
      run: async (ctx, { campagne, revision }) => {
        shown(campagne, await publishCampaign(ctx, { campaignId: campagne, revision }));
        return { redirectTo: ownCampaignPath(campagne) };
      },
    },
    form,
  );
}

export async function closeCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, (ctx, { campagne }) => closeCampaign(ctx, campagne, "close"));
}

export async function reopenCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, (ctx, { campagne }) => closeCampaign(ctx, campagne, "reopen"));
}

export async function deleteCampaignAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: which,
      run: async (ctx, { campagne }) => {
        await deleteCampaign(ctx, campagne);
        return { redirectTo: OWN_CAMPAIGNS_PATH };
      },
    },
    form,
  );
}

export async function addToolAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: z.intersection(toolSchema, which),
      run: async (ctx, { campagne, ...input }) => {
        shown(campagne, (await addTool(ctx, campagne, input)).slug);
        return undefined;
      },
    },
    form,
  );
}

export async function saveToolAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: z.intersection(toolSchema, whichTool),
      run: async (ctx, { campagne, outil, ...input }) => {
        shown(campagne, await saveTool(ctx, { campaignId: campagne, toolId: outil }, input));
        return undefined;
      },
    },
    form,
  );
}

export async function removeToolAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeTool(form, removeTool);
}

export async function raiseToolAction(_state: FormState, form: FormData): Promise<FormState> {
  return changeTool(form, raiseTool);
}

function changeTool(form: FormData, verb: typeof raiseTool): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: whichTool,
      run: async (ctx, { campagne, outil }) => {
        shown(campagne, await verb(ctx, { campaignId: campagne, toolId: outil }));
        return { redirectTo: `${ownCampaignPath(campagne)}#outils` };
      },
    },
    form,
  );
}

function change(
  form: FormData,
  verb: (ctx: Context<UserActor>, input: { campagne: string }) => Promise<string>,
): Promise<FormState> {
  return runAction(
    {
      ...who,
      schema: which,
      run: async (ctx, input) => {
        shown(input.campagne, await verb(ctx, input));
        return { redirectTo: ownCampaignPath(input.campagne) };
      },
    },
    form,
  );
}

/** What was changed is seen at once, by its organisers as by everybody. */
function shown(campaignId: string, slug: string): void {
  revalidatePath(ownCampaignPath(campaignId));
  refreshCampaignPages(slug);
}
