"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { electedSchema } from "@/lib/elected/elected-form";
import { electedSigningPath } from "@/lib/elected/elected-paths";
import { signAsElected } from "@/lib/elected/sign-as-elected";
import { requestContext } from "@/lib/http/request-context";
import { hashEmail } from "@/lib/security/email-hash";
import { requireWithinLimit } from "@/lib/security/rate-limits";

const schema = z.intersection(electedSchema, z.object({ petition: z.string() }));

/** Counts by the address of whoever asks. */
const anybody = async () => ({ kind: "anonymous" as const, client: (await requestContext()).client });

/** An élu·e signs: the answer is the same whether or not the address signed before. */
export async function signElected(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema,
      actor: anybody,
      limit: "sign-elected:ip",
      run: async (ctx, { petition: slug, ...input }) => {
        await requireWithinLimit("sign-elected:email", hashEmail(input.email).toString("hex"));
        await signAsElected(ctx, { ...input, slug });
        return { redirectTo: `${electedSigningPath(slug)}?envoye=1` };
      },
    },
    form,
  );
}
