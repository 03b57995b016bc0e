"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { PREVIEW_GESTURE } from "@/components/organiser/preview-gesture";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { currentActor, requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import type { Proposal } from "@/lib/directory/propose-recipients";
import { editRecipients } from "@/lib/petitions/edit-recipients";
import { fieldValuesSchema } from "@/lib/petitions/free-values";
import { applyPartsGesture } from "@/lib/petitions/parts-form";
import { draftSchema, PETITION_FIELDS, recipientsSchema } from "@/lib/petitions/petition-form";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { readCarrierName } from "@/lib/petitions/read-carrier-name";
import { readProposals } from "@/lib/petitions/read-letter-desk";
import { readRevision } from "@/lib/petitions/read-revision";
import { applyRecipientGesture, asksForProposal, GESTURE_FIELD } from "@/lib/petitions/recipient-gesture";
import { saveDraft } from "@/lib/petitions/save-draft";
import { applySpreadGesture, SPREAD_PASTED } from "@/lib/petitions/spread-pasted";

const which = z.object({ petition: z.string(), [GESTURE_FIELD]: z.string().optional() });

export async function saveDraftAction(_state: FormState, form: FormData): Promise<FormState> {
  const sameForm = await withRowChanged(form);
  if (sameForm) return sameForm;
  const state = await runAction(
    {
      schema: z.intersection(z.intersection(draftSchema, fieldValuesSchema), which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petition, [GESTURE_FIELD]: gesture, ...input }) => {
        await saveDraft(ctx, petition, input);
        revalidatePath(`/espace/petitions/${petition}/modifier`);
        if (gesture === PREVIEW_GESTURE) return { redirectTo: `/espace/petitions/${petition}/apercu` };
        return undefined;
      },
    },
    form,
  );
  return withCurrentRevision(state);
}

export async function editRecipientsAction(_state: FormState, form: FormData): Promise<FormState> {
  const sameForm = await withRowChanged(form);
  if (sameForm) return sameForm;
  const state = await runAction(
    {
      schema: z.intersection(recipientsSchema, which),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { petition, [GESTURE_FIELD]: _gesture, ...input }) => {
        const { slug } = await editRecipients(ctx, petition, input);
        revalidatePath(petitionPath(slug));
        revalidatePath(`/espace/petitions/${petition}/modifier`);
        return undefined;
      },
    },
    form,
  );
  return withCurrentRevision(state);
}

/** “Ajouter” or “Retirer” pressed where no script runs: nothing is saved, the form comes back. */
async function withRowChanged(form: FormData): Promise<FormState | null> {
  const typed = [...form.entries()].flatMap(([name, value]) =>
    typeof value === "string" && !name.startsWith("$ACTION") ? [[name, value] as const] : [],
  );
  const before = Object.fromEntries(typed);
  let known: Proposal[] = [];
  if (asksForProposal(before)) {
    const reading = await runAction(
      {
        schema: z.object({ petition: z.string() }),
        actor: requireUser,
        limit: "organiser:user",
        run: async (ctx, { petition }) => {
          known = await readProposals(ctx, petition);
          return undefined;
        },
      },
      form,
    );
    if (reading.status !== "done") return reading;
  }
  const values = applyRecipientGesture(before, known);
  const changed =
    values ??
    applySpreadGesture(before, await carrierOf(before)) ??
    applyPartsGesture(before, before[GESTURE_FIELD] ?? "");
  return changed && { status: "refused", values: changed, errors: {} };
}

/** The collective whose petition the text is pasted into; empty when another button was pressed. */
async function carrierOf(values: Record<string, string>): Promise<string> {
  const id = z.uuid().safeParse(values.petition);
  const actor = await currentActor();
  if (values[GESTURE_FIELD] !== SPREAD_PASTED || !id.success || actor.kind !== "user") return "";
  return readCarrierName({ db: getDb(), actor }, id.data);
}

/**
 * After a conflict the form holds the revision that its author has just been told of: saving again replaces
 * that one, knowingly, and no other.
 */
async function withCurrentRevision(state: FormState): Promise<FormState> {
  if (state.status !== "refused" || state.refusal !== "conflict") return state;
  const ctx = { db: getDb(), actor: await requireUser() };
  const revision = await readRevision(ctx, state.values.petition ?? "");
  return { ...state, values: { ...state.values, [PETITION_FIELDS.revision]: String(revision) } };
}
