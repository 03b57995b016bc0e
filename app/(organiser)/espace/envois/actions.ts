"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { createMailing } from "@/lib/mailings/create-mailing";
import { deleteMailing } from "@/lib/mailings/delete-mailing";
import { newMailingSchema } from "@/lib/mailings/mailing-form";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";

export async function createMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: newMailingSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => ({
        redirectTo: `${mailingPath(await createMailing(ctx, input))}/modifier`,
      }),
    },
    form,
  );
}

export async function deleteMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ envoi: z.string() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { envoi }) => {
        await deleteMailing(ctx, envoi);
        return { redirectTo: MAILINGS_PATH };
      },
    },
    form,
  );
}
