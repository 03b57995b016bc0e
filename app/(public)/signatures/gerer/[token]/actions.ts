"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { eraseSignature } from "@/lib/signatures/erase-signature";
import { setSignatureChoices } from "@/lib/signatures/set-signature-choices";
import { ERASED_PATH, managementPath } from "@/lib/signatures/signature-paths";
import { readManagementToken } from "@/lib/signatures/signature-tokens";
import { withdrawSignature } from "@/lib/signatures/withdraw-signature";

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

const tokenOf = (form: FormData) => String(form.get("jeton"));
const pathOf = (form: FormData) => managementPath(tokenOf(form));

/** What these share: the token says who asks, and the petition's page is rendered again at once. */
function manage<S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: (ctx: Context<SignerActor>, input: z.output<S>) => Promise<{ slug: string; path: string }>,
): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: async (): Promise<SignerActor> => {
        const signatureId = readManagementToken(tokenOf(form));
        if (!signatureId) throw new AppError("link-invalid");
        return { kind: "signer", signatureId };
      },
      limit: "code:ip",
      run: async (ctx, input) => {
        const { slug, path } = await run(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: path };
      },
    },
    form,
  );
}
