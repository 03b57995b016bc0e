"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { RepresentativeActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { confirmAgain } from "@/lib/organisations/confirm-organisation";
import { againSchema } from "@/lib/organisations/organisation-form";
import { ownOrganisationPath } from "@/lib/organisations/organisation-paths";
import { readOwnToken } from "@/lib/organisations/organisation-tokens";
import { withdrawOrganisation } from "@/lib/organisations/withdraw-organisation";
import { petitionPath } from "@/lib/petitions/petition-paths";

export async function again(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, againSchema, "confirmee", confirmAgain);
}

export async function withdraw(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, z.object({}), "retiree", (ctx) => withdrawOrganisation(ctx, { erase: false }));
}

export async function erase(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, z.object({}), "effacee", (ctx) => withdrawOrganisation(ctx, { erase: true }));
}

/** What these share: the token says who asks, and the petition's page is rendered again at once. */
function manage<S extends z.ZodType>(
  form: FormData,
  schema: S,
  done: string,
  run: (ctx: Context<RepresentativeActor>, input: z.output<S>) => Promise<{ slug: string }>,
): Promise<FormState> {
  const token = String(form.get("jeton"));
  return runAction(
    {
      schema,
      actor: async (): Promise<RepresentativeActor> => {
        const organisationId = readOwnToken(token);
        if (!organisationId) throw new AppError("link-invalid");
        return { kind: "representative", organisationId };
      },
      limit: "code:ip",
      run: async (ctx, input) => {
        const { slug } = await run(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: `${ownOrganisationPath(token)}?fait=${done}` };
      },
    },
    form,
  );
}
