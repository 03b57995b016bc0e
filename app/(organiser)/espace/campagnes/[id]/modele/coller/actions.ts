"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { withPasted } from "@/lib/campaigns/merge-pasted";
import { PASTE_FIELDS, PASTE_TAKE, pasteSchema } from "@/lib/campaigns/paste-form";
import { proposeFields } from "@/lib/campaigns/propose-fields";
import { readTemplate } from "@/lib/campaigns/read-template";
import { saveTemplate } from "@/lib/campaigns/save-template";
import { templatePath } from "@/lib/campaigns/template-paths";

const which = z.object({ campagne: z.string(), [PASTE_FIELDS.gesture]: z.string().optional() });

/** “Proposer” shows the form again, with the proposals; “reprendre” saves the template that was accepted. */
export async function pasteAction(_state: FormState, form: FormData): Promise<FormState> {
  let isToShow = false;
  const state = await runAction(
    {
      schema: z.intersection(pasteSchema, which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { campagne, text, digest, isAccepted, geste }) => {
        const desk = await readTemplate(ctx, campagne);
        isToShow = geste !== PASTE_TAKE;
        if (isToShow) return undefined;
        const template = withPasted(desk.template, proposeFields(text, isAccepted).template);
        await saveTemplate(ctx, campagne, { template, digest });
        revalidatePath(templatePath(campagne));
        return { redirectTo: templatePath(campagne) };
      },
    },
    form,
  );
  if (!isToShow || state.status !== "done") return state;
  return {
    status: "refused",
    errors: {},
    values: { [PASTE_FIELDS.text]: String(form.get(PASTE_FIELDS.text) ?? "") },
  };
}
