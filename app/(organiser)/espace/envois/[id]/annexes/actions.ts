"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { removeMailingAnnex } from "@/lib/mailings/annexes";
import { mailingPath } from "@/lib/mailings/mailing-paths";

export async function removeMailingAnnexAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ mailingId: z.uuid(), annexId: z.uuid() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        await removeMailingAnnex(ctx, input);
        return { redirectTo: `${mailingPath(input.mailingId)}/annexes` };
      },
    },
    form,
  );
}
