"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { requireUser } from "@/lib/auth/current-actor";
import { checkboxField } from "@/lib/forms/text-field";
import { decideCopy, noteAnswer } from "@/lib/mailings/decide-copy";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { requestTest } from "@/lib/mailings/request-test";
import { sealMailing } from "@/lib/mailings/seal-mailing";
import { stopMailing } from "@/lib/mailings/stop-mailing";
import { cleanText } from "@/lib/text/clean-text";

const NOTE_MAX = 2000;

export async function sealMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({
        envoi: z.string(),
        revision: z.coerce.number().int(),
        exemplaires: z.coerce.number().int(),
      }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { envoi: mailingId, revision, exemplaires: copies }) => {
        await sealMailing(ctx, { mailingId, revision, copies });
        return { redirectTo: mailingPath(mailingId) };
      },
    },
    form,
  );
}

export async function stopMailingAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ envoi: z.string() }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { envoi }) => {
        await stopMailing(ctx, envoi);
        return { redirectTo: mailingPath(envoi) };
      },
    },
    form,
  );
}

export async function requestTestAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ envoi: z.string(), copie: z.string(), exemplaire: z.coerce.number().int() }),
      actor: requireUser,
      limit: "mailing-test:user",
      run: async (ctx, { envoi: mailingId, copie: copyId, exemplaire }) => {
        await requestTest(ctx, { mailingId, copyId });
        return { redirectTo: `${mailingPath(mailingId)}/apercu?exemplaire=${exemplaire}&essai=1` };
      },
    },
    form,
  );
}

export async function decideCopyAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ copie: z.string(), decision: z.enum(["send-again", "received"]) }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { copie: copyId, decision }) => {
        const { mailingId } = await decideCopy(ctx, { copyId, decision });
        return { redirectTo: mailingPath(mailingId) };
      },
    },
    form,
  );
}

export async function noteAnswerAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({
        copie: z.string(),
        reponse: checkboxField,
        note: z
          .string()
          .default("")
          .transform((value) => cleanText(value).trim())
          .pipe(z.string().max(NOTE_MAX, "too-long")),
      }),
      actor: requireUser,
      limit: "organiser:user",
      run: async (ctx, { copie: copyId, reponse: answered, note }) => {
        const { mailingId } = await noteAnswer(ctx, { copyId, answered, note });
        return { redirectTo: mailingPath(mailingId) };
      },
    },
    form,
  );
}
