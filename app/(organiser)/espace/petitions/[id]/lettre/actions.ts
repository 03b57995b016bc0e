"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { decideDelivery } from "@/lib/deliveries/decide-delivery";
import { AppError } from "@/lib/errors";
import { emailField } from "@/lib/forms/text-field";
import { prepareLetter } from "@/lib/letters/prepare-letter";
import { sealLetter } from "@/lib/letters/seal-letter";
import { petitionPath } from "@/lib/petitions/petition-paths";

const petition = { petitionId: z.uuid() };
const letterPath = (petitionId: string) => `/espace/petitions/${petitionId}/lettre`;

/** A second click, or another tab, confirms what is confirmed: the letter's page shows it. */
function unlessSealed(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== "letter-already-sealed") throw error;
}

export async function prepareLetterAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object(petition),
      actor: requireUser,
      limit: "prepare-letter:user",
      run: async (ctx, input) => {
        await prepareLetter(ctx, input);
        return { redirectTo: letterPath(input.petitionId) };
      },
    },
    form,
  );
}

export async function sealLetterAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ ...petition, letterId: z.uuid(), sha256: z.string().length(64) }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        const sealed = await sealLetter(ctx, input).catch(unlessSealed);
        if (sealed) revalidatePath(petitionPath(sealed.slug));
        return { redirectTo: letterPath(input.petitionId) };
      },
    },
    form,
  );
}

export async function decideDeliveryAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({
        ...petition,
        deliveryId: z.uuid(),
        decision: z.enum(["send-again", "received"]),
        email: emailField.optional(),
      }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        await decideDelivery(ctx, input);
        return { redirectTo: letterPath(input.petitionId) };
      },
    },
    form,
  );
}
