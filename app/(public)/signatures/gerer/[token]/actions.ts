"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { eraseSignature } from "@/lib/signatures/erase-signature";
import { setSignatureChoices } from "@/lib/signatures/set-signature-choices";
import { ERASED_PATH } from "@/lib/signatures/signature-paths";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";
import { manage, pathOf } from "./manage";

const choiceSchema = z.object({ choix: z.enum(["masquer", "afficher", "arreter", "recevoir"]) });

const CHOICES = {
  masquer: { showName: false },
  afficher: { showName: true },
  arreter: { wantsNews: false },
  recevoir: { wantsNews: true },
} as const;

export async function choose(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, choiceSchema, async (ctx, { choix }) => {
    const { slug } = await setSignatureChoices(ctx, CHOICES[choix]);
    return { slug, path: `${pathOf(form)}?fait=${choix}` };
  });
}

export async function withdraw(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, z.object({}), async (ctx) => {
    const { slug } = await withdrawSignature(ctx);
    return { slug, path: `${pathOf(form)}?fait=retirer` };
  });
}

export async function erase(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, z.object({}), async (ctx) => {
    const { slug } = await eraseSignature(ctx);
    return { slug, path: ERASED_PATH };
  });
}
