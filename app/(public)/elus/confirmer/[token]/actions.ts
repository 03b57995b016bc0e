"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { ElectedActor } from "@/lib/auth/actor";
import { confirmElected } from "@/lib/elected/confirm-elected";
import { electedManagementPath } from "@/lib/elected/elected-paths";
import { makeElectedManagement, readElectedConfirmation } from "@/lib/elected/elected-tokens";
import { AppError } from "@/lib/errors";
import { refreshPetitionPage } from "@/lib/petitions/refresh-petition-page";

const schema = z
  .object({ jeton: z.string(), version: z.string().regex(/^([1-9]\d{0,3})?$/, "required") })
  .transform(({ jeton, version }) => ({ token: jeton, version: version ? Number(version) : null }));

export async function confirmElectedLink(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: async (): Promise<ElectedActor> => {
        const proof = readElectedConfirmation(String(form.get("jeton")));
        if (!proof) throw new AppError("link-invalid");
        return { kind: "elected", electedSignatureId: proof.id };
      },
      limit: "code:ip",
      run: async (ctx, input) => {
        const { id, slug } = await confirmElected(ctx, input);
        refreshPetitionPage(slug, ctx.now);
        return { redirectTo: `${electedManagementPath(makeElectedManagement(id))}?fait=confirmee` };
      },
    },
    form,
  );
}
