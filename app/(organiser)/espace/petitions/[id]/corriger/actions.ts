"use server";

import { revalidatePath } from "next/cache";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { checkCorrection, correctPetition } from "@/lib/petitions/correct-petition";
import { CORRECTION_FIELDS, CORRECTION_GESTURES, correctionSchema } from "@/lib/petitions/correction-form";
import { petitionPath, versionsPath } from "@/lib/petitions/petition-paths";
import { readRevision } from "@/lib/petitions/read-revision";

/**
 * The three steps of a correction in one form: typed, looked at beside the text before, made public. Between
 * them the form holds what was typed; nothing is saved before the last.
 */
export async function correctAction(_state: FormState, form: FormData): Promise<FormState> {
  const values = textValues(form);
  if (values[CORRECTION_FIELDS.gesture] === CORRECTION_GESTURES.edit) return shownAgain(values);
  const state = await runAction(
    {
      schema: correctionSchema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { confirmed, ...input }) => {
        if (!confirmed) {
          await checkCorrection(ctx, input);
          return undefined;
        }
        const { slug, communeInsee } = await correctPetition(ctx, input);
        for (const path of [petitionPath(slug), versionsPath(slug), `/communes/${communeInsee}`, "/"]) {
          revalidatePath(path);
        }
        return { redirectTo: `/espace/petitions/${input.petitionId}?corrigee=1` };
      },
    },
    form,
  );
  if (state.status === "done") return shownAgain(values);
  // Whether a note is owed, and what the text is compared with, may just have changed.
  revalidatePath(`/espace/petitions/${values[CORRECTION_FIELDS.petition]}/corriger`);
  return withCurrentRevision(state);
}

const shownAgain = (values: Record<string, string>): FormState => ({ status: "refused", values, errors: {} });

function textValues(form: FormData): Record<string, string> {
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value] as const] : [],
  );
  return Object.fromEntries(typed);
}

/** After a conflict: correcting again replaces the text that its author has just been told of, and no other. */
async function withCurrentRevision(state: FormState): Promise<FormState> {
  if (state.status !== "refused" || state.refusal !== "conflict") return state;
  const ctx = { db: getDb(), actor: await requireUser() };
  const revision = await readRevision(ctx, state.values[CORRECTION_FIELDS.petition] ?? "");
  return { ...state, values: { ...state.values, [CORRECTION_FIELDS.revision]: String(revision) } };
}
