"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { SignerActor } from "@/lib/auth/actor";
import { AppError } from "@/lib/errors";
import { refreshPetitionPage } from "@/lib/petitions/refresh-petition-page";
import { confirmSignature } from "@/lib/signatures/confirm-signature";
import { managementPath } from "@/lib/signatures/signature-paths";
import { makeManagementToken, readConfirmationToken } from "@/lib/signatures/signature-tokens";

const schema = z.object({ jeton: z.string() }).transform(({ jeton }) => ({ token: jeton }));

export async function confirmLink(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: async (): Promise<SignerActor> => {
        const proof = readConfirmationToken(String(form.get("jeton")));
        if (!proof) throw new AppError("link-invalid");
        return { kind: "signer", signatureId: proof.id };
      },
      limit: "code:ip",
      run: async (ctx, input) => {
        const { id, slug } = await confirmSignature(ctx, input);
        refreshPetitionPage(slug, ctx.now);
        return { redirectTo: `${managementPath(makeManagementToken(id))}?fait=confirmee` };
      },
    },
    form,
  );
}
