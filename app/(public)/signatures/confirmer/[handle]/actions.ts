"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requestContext } from "@/lib/http/request-context";
import { refreshPetitionPage } from "@/lib/petitions/refresh-petition-page";
import { codeSchema } from "@/lib/signatures/code-form";
import { confirmWithCode } from "@/lib/signatures/confirm-with-code";
import { managementPath } from "@/lib/signatures/signature-paths";
import { makeManagementToken } from "@/lib/signatures/signature-tokens";

export async function confirmCode(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: codeSchema,
      actor: async () => ({ kind: "anonymous" as const, client: (await requestContext()).client }),
      limit: "code:ip",
      run: async (ctx, input) => {
        const { id, slug } = await confirmWithCode(ctx, input);
        refreshPetitionPage(slug, ctx.now);
        return { redirectTo: `${managementPath(makeManagementToken(id))}?fait=confirmee` };
      },
    },
    form,
  );
}
