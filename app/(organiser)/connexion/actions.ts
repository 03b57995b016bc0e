"use server";

import { z } from "zod";
import type { FormState } from "@/lib/actions/form-state";
import { runAction } from "@/lib/actions/run-action";
import { keepInBrowser, takeFromBrowser } from "@/lib/auth/browser-session";
import { closeSession } from "@/lib/auth/close-session";
import { currentActor } from "@/lib/auth/current-actor";
import { openSession } from "@/lib/auth/open-session";
import { requestSignIn } from "@/lib/auth/request-sign-in";
import { signInSchema } from "@/lib/auth/sign-in-form";
import { SIGN_IN_SENT_PATH, signInLinkPath } from "@/lib/auth/sign-in-paths";
import { AppError } from "@/lib/errors";
import { requestContext } from "@/lib/http/request-context";

/** Counts by the address of whoever asks, signed in or not. */
const anybody = async () => ({ kind: "anonymous" as const, client: (await requestContext()).client });

/** Sends a sign-in link; the answer is the same for every address. */
export async function requestSignInLink(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: signInSchema,
      actor: anybody,
      limit: "sign-in:ip",
      run: async (ctx, input) => {
        await requestSignIn(ctx, input);
        return { redirectTo: SIGN_IN_SENT_PATH };
      },
    },
    form,
  );
}

/** The button behind the link of a mail. */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({ jeton: z.string().regex(/^[\w-]{1,200}$/, "required") }),
      actor: currentActor,
      limit: "code:ip",
      run: async (ctx, { jeton }) => {
        try {
          const { session, returnTo } = await openSession(ctx, { token: jeton });
          if (session) await keepInBrowser(session);
          return { redirectTo: returnTo };
        } catch (error) {
          // The link's own page says why it opens nothing, and offers another.
          if (error instanceof AppError) return { redirectTo: signInLinkPath(jeton) };
          throw error;
        }
      },
    },
    form,
  );
}

/** Ends the session of this browser. */
export async function signOut(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(
    {
      schema: z.object({}),
      actor: currentActor,
      limit: "code:ip",
      run: async (ctx) => {
        const token = await takeFromBrowser();
        if (token) await closeSession(ctx, token);
        return { redirectTo: "/" };
      },
    },
    form,
  );
}
