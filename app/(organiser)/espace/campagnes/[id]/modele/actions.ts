"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { publishTemplate } from "@/lib/campaigns/publish-template";
import { saveTemplate } from "@/lib/campaigns/save-template";
import { publishTemplateSchema, templateSchema } from "@/lib/campaigns/template-form";
import { templatePath } from "@/lib/campaigns/template-paths";

const which = z.object({ campagne: z.string() });

export async function saveTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.intersection(templateSchema, which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { campagne, ...input }) => {
        await saveTemplate(ctx, campagne, input);
        revalidatePath(templatePath(campagne));
        return undefined;
      },
    },
    form,
  );
}

export async function publishTemplateAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.intersection(publishTemplateSchema, which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { campagne, ...input }) => {
        await publishTemplate(ctx, campagne, input);
        revalidatePath(templatePath(campagne));
        return undefined;
      },
    },
    form,
  );
}
