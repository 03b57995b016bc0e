"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { setTakesComments } from "@/lib/petitions/set-takes-comments";
import { ownCommentsPath } from "@/lib/signatures/comment-paths";
import { commentFilterOf } from "@/lib/signatures/comment-status";
import { commentsDecisionSchema } from "@/lib/signatures/comments-decision";
import { decideComments } from "@/lib/signatures/decide-comments";

export async function decideCommentsAction(_state: FormState, form: FormData): Promise<FormState> {
  const filter = commentFilterOf(String(form.get("etat") ?? ""));
  return runAction(
    {
      schema: commentsDecisionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, input) => {
        const { slug, changed, missed } = await decideComments(ctx, input);
        revalidatePath(petitionPath(slug));
        const page = ownCommentsPath(input.petitionId, { filter });
        const done = new URLSearchParams({ changes: String(changed), manques: String(missed) });
        return { redirectTo: `${page}${page.includes("?") ? "&" : "?"}${done}` };
      },
    },
    form,
  );
}

const switchSchema = z.object({ petitionId: z.string(), prendre: z.enum(["oui", "non"]) });

export async function setTakesCommentsAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: switchSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petitionId, prendre }) => {
        const slug = await setTakesComments(ctx, { petitionId, takesComments: prendre === "oui" });
        revalidatePath(petitionPath(slug));
        return { redirectTo: ownCommentsPath(petitionId) };
      },
    },
    form,
  );
}
