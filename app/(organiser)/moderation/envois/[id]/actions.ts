"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { decideMailing } from "@/lib/mailings/decide-mailing";
import { moderatedMailingPath } from "@/lib/mailings/mailing-paths";
import { REASON_MAX } from "@/lib/moderation/decision-form";
import { cleanText } from "@/lib/text/clean-text";

const schema = z.object({
  mailingId: z.string(),
  decision: z.enum(["approved", "refused"]),
  motif: z
    .string()
    .default("")
    .transform((value) => cleanText(value).trim())
    .pipe(z.string().max(REASON_MAX, "too-long")),
});

export async function decideMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { mailingId, decision, motif: reason }) => {
        await decideMailing(ctx, { mailingId, decision, reason });
        return { redirectTo: moderatedMailingPath(mailingId) };
      },
    },
    form,
  );
}
