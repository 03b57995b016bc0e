"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { ElectedActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { ELECTED_ERASED_PATH, electedManagementPath } from "@/lib/elected/elected-paths";
import { readElectedManagement } from "@/lib/elected/elected-tokens";
import { eraseElected } from "@/lib/elected/erase-elected";
import { withdrawElected } from "@/lib/elected/withdraw-elected";
import { AppError } from "@/lib/errors";
import { petitionPath } from "@/lib/petitions/petition-paths";

export async function withdrawElectedAction(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, withdrawElected, `${electedManagementPath(tokenOf(form))}?fait=retirer`);
}

export async function eraseElectedAction(_state: FormState, form: FormData): Promise<FormState> {
  return manage(form, eraseElected, ELECTED_ERASED_PATH);
}

const tokenOf = (form: FormData) => String(form.get("jeton"));

/** What both share: the token says who asks, and the petition's page is rendered again at once. */
function manage(
  form: FormData,
  verb: (ctx: Context<ElectedActor>) => Promise<{ slug: string }>,
  redirectTo: string,
): Promise<FormState> {
  return runAction(
    {
      schema: z.object({}),
      actor: async (): Promise<ElectedActor> => {
        const electedSignatureId = readElectedManagement(tokenOf(form));
        if (!electedSignatureId) throw new AppError("link-invalid");
        return { kind: "elected", electedSignatureId };
      },
      limit: "code:ip",
      run: async (ctx) => {
        const { slug } = await verb(ctx);
        revalidatePath(petitionPath(slug));
        return { redirectTo };
      },
    },
    form,
  );
}
