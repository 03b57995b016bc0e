"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requestContext } from "@/lib/http/request-context";
import { joinSchema } from "@/lib/organisations/organisation-form";
import { joinPath } from "@/lib/organisations/organisation-paths";
import { requestToJoin } from "@/lib/organisations/request-to-join";
import { hashEmail } from "@/lib/security/email-hash";
import { requireWithinLimit } from "@/lib/security/rate-limits";

export async function joinAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: joinSchema,
      actor: async () => ({ kind: "anonymous" as const, client: (await requestContext()).client }),
      limit: "join:ip",
      run: async (ctx, input) => {
        await requireWithinLimit("join:email", hashEmail(input.email).toString("hex"));
        const { slug } = await requestToJoin(ctx, input);
        return { redirectTo: `${joinPath(slug)}?fait=demandee` };
      },
    },
    form,
  );
}
