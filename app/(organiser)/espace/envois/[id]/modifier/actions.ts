"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { MAILING_FIELDS, mailingSchema } from "@/lib/mailings/mailing-form";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { readMailingRevision, saveMailing } from "@/lib/mailings/save-mailing";
import { applyPartsGesture } from "@/lib/petitions/parts-form";
import { GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";

const which = z.object({ envoi: z.string(), suite: z.string().optional() });

export async function saveMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  const typed = Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value]] : [],
    ),
  );
  // A button of a list, pressed where no script runs: nothing is saved, the form comes back.
  const changed = applyPartsGesture(typed, typed[GESTURE_FIELD] ?? "");
  if (changed) return { status: "refused", values: changed, errors: {} };
  const state = await runAction(
    {
      schema: z.intersection(mailingSchema, which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { envoi, suite, ...input }) => {
        await saveMailing(ctx, envoi, input);
        revalidatePath(`${mailingPath(envoi)}/modifier`);
        return suite ? { redirectTo: `${mailingPath(envoi)}/destinataires` } : undefined;
      },
    },
    form,
  );
  if (state.status !== "refused" || state.refusal !== "conflict") return state;
  // The form now holds the revision that its author has just been told of: saving again replaces that one, knowingly.
  const ctx = { db: getDb(), actor: await requireUser() };
  const revision = await readMailingRevision(ctx, state.values.envoi ?? "");
  return { ...state, values: { ...state.values, [MAILING_FIELDS.revision]: String(revision) } };
}
