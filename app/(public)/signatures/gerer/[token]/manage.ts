import "server-only";
import { revalidatePath } from "next/cache";
import type { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import type { SignerActor } from "@/lib/auth/actor";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/errors";
import { petitionPath } from "@/lib/petitions/petition-paths";
import type { LimitName } from "@/lib/security/rate-limits";
import { managementPath } from "@/lib/signatures/signature-paths";
import { readManagementToken } from "@/lib/signatures/signature-tokens";

const tokenOf = (form: FormData) => String(form.get("jeton"));

/** The signer's own page, to which a form goes back. */
export const pathOf = (form: FormData) => managementPath(tokenOf(form));

/** What a signer's actions share: the token says who asks, and the petition's page is rendered again at once. */
export function manage<S extends z.ZodType>(
  form: FormData,
  schema: S,
  run: (ctx: Context<SignerActor>, input: z.output<S>) => Promise<{ slug: string; path: string }>,
  limit: LimitName = "code:ip",
): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: async (): Promise<SignerActor> => {
        const signatureId = readManagementToken(tokenOf(form));
        if (!signatureId) throw new AppError("link-invalid");
        return { kind: "signer", signatureId };
      },
      limit,
      run: async (ctx, input) => {
        const { slug, path } = await run(ctx, input);
        revalidatePath(petitionPath(slug));
        return { redirectTo: path };
      },
    },
    form,
  );
}
