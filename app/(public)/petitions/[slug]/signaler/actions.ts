"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requestContext } from "@/lib/http/request-context";
import { reportSchema } from "@/lib/moderation/report-form";
import { reportPetition } from "@/lib/moderation/report-petition";
import { reportPath } from "@/lib/petitions/petition-paths";
import { withinLimit } from "@/lib/security/rate-limits";

export async function reportAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: reportSchema,
      actor: async () => ({ kind: "anonymous" as const, client: (await requestContext()).client }),
      limit: "report:ip",
      run: async (ctx, input) => {
        // Beyond a few from one address about one thing, nobody learns anything new: answered the same, not kept.
        const target = `${ctx.actor.client} ${input.slug} ${input.commentId ?? ""}`;
        if (await withinLimit("report:target", target)) await reportPetition(ctx, input);
        return { redirectTo: `${reportPath(input.slug)}?fait=1` };
      },
    },
    form,
  );
}
