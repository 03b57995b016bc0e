"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { ChoiceState } from "@/components/mailings/recipient-form";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { chooseRecipients, type RecipientChoice } from "@/lib/mailings/choose-recipients";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import type { RecipientReport } from "@/lib/mailings/recipient-report";
import { removeRecipients } from "@/lib/mailings/remove-recipients";

/** A list of all communes with their addresses is about as long. */
const LIST_MAX = 4_000_000;
const envoi = z.string();
const ELECTED = /^elu\.([0-9a-f-]{36})$/;

type Chosen = { mailingId: string; choice: RecipientChoice };

/** Tells what became of the choice in the form itself: it holds for one look, and is stored nowhere. */
async function choose(schema: z.ZodType<Chosen>, form: FormData): Promise<ChoiceState> {
  let report: RecipientReport | undefined;
  const state = await runAction(
    {
      schema,
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { mailingId, choice }) => {
        report = await chooseRecipients(ctx, mailingId, choice);
        revalidatePath(`${mailingPath(mailingId)}/destinataires`);
        return undefined;
      },
    },
    form,
  );
  return { ...state, ...(report ? { report } : {}) };
}

export async function addDepartmentAction(_state: ChoiceState, form: FormData): Promise<ChoiceState> {
  const schema = z
    .object({ envoi, departement: z.string().min(1, "required").max(3, "required") })
    .transform((typed) => ({
      mailingId: typed.envoi,
      choice: { kind: "department" as const, code: typed.departement },
    }));
  return choose(schema, form);
}

export async function addListAction(_state: ChoiceState, form: FormData): Promise<ChoiceState> {
  const schema = z
    .object({ envoi, liste: z.string().trim().min(1, "required").max(LIST_MAX, "too-long") })
    .transform((typed) => ({
      mailingId: typed.envoi,
      choice: { kind: "list" as const, text: typed.liste },
    }));
  return choose(schema, form);
}

export async function addCouncilAction(_state: ChoiceState, form: FormData): Promise<ChoiceState> {
  const schema = z.looseObject({ envoi, insee: z.string().max(5, "commune") }).transform((typed) => ({
    mailingId: typed.envoi,
    choice: {
      kind: "council" as const,
      insee: typed.insee,
      mandateIds: Object.keys(typed).flatMap((name) => ELECTED.exec(name)?.[1] ?? []),
    },
  }));
  return choose(schema, form);
}

export async function removeRecipientAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ envoi, copie: z.string().optional() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, typed) => {
        await removeRecipients(ctx, typed.envoi, typed.copie ? { copyId: typed.copie } : "all");
        return { redirectTo: `${mailingPath(typed.envoi)}/destinataires#choisis` };
      },
    },
    form,
  );
}
