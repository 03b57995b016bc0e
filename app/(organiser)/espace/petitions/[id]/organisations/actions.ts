"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { UserActor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/current-actor";
import type { Context } from "@/lib/context";
import { decideRequest } from "@/lib/organisations/decide-request";
import { inviteOrganisation } from "@/lib/organisations/invite-organisation";
import { inviteSchema } from "@/lib/organisations/organisation-form";
import { organisersPath } from "@/lib/organisations/organisation-paths";
import { removeOrganisation } from "@/lib/organisations/remove-organisation";
import { petitionPath } from "@/lib/petitions/petition-paths";

const oneSchema = z.object({ petitionId: z.string(), organisationId: z.string() });
type One = z.output<typeof oneSchema>;

export async function inviteAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: inviteSchema,
      actor: requireUser,
      limit: "invite:user",
      run: async (ctx, input) => {
        await inviteOrganisation(ctx, input);
        return { redirectTo: `${organisersPath(input.petitionId)}?fait=invitee` };
      },
    },
    form,
  );
}

export async function acceptAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, (ctx, one) => decideRequest(ctx, { ...one, accept: true }));
}

export async function refuseAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, (ctx, one) => decideRequest(ctx, { ...one, accept: false }));
}

export async function removeAction(_state: FormState, form: FormData): Promise<FormState> {
  return change(form, removeOrganisation);
}

/** What these share: one organisation changes, and so may the public page. */
function change(
  form: FormData,
  verb: (ctx: Context<UserActor>, one: One) => Promise<{ slug: string }>,
): Promise<FormState> {
  return runAction(
    {
      schema: oneSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, one) => {
        const { slug } = await verb(ctx, one);
        revalidatePath(petitionPath(slug));
        return { redirectTo: organisersPath(one.petitionId) };
      },
    },
    form,
  );
}
