"use server";

import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { decideAddress } from "@/lib/moderation/decide-address";
import { decisionSchema } from "@/lib/moderation/decision-form";
import { addressPath } from "@/lib/moderation/moderation-paths";

export async function decideAddressAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: decisionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        await decideAddress(ctx, input);
        return { redirectTo: `${addressPath(input.addressId)}?fait=1` };
      },
    },
    form,
  );
}
