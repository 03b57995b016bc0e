import "server-only";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { systemNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { getDb } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { requestContext } from "@/lib/http/request-context";
import { describeError, log } from "@/lib/log";
import { type LimitName, requireWithinLimit } from "@/lib/security/rate-limits";
import type { FormState } from "./form-state";

type Outcome = { redirectTo?: string; message?: string } | undefined;

type ActionSpec<S extends z.ZodType, A extends Actor> = {
  schema: S;
  /** Finds out who is asking, or throws: every action authorises itself. */
  actor: () => Promise<A>;
  limit: LimitName;
  /** Calls one verb; says where to go, or what to show. */
  run: (ctx: Context<A>, input: z.output<S>) => Promise<Outcome>;
};

/** The block of addresses, the user or the signature that limits count by. */
function limitKey(actor: Actor, client: string): string {
  if (actor.kind === "user") return actor.userId;
  return actor.kind === "signer" ? actor.signatureId : client;
}

function typedValues(form: FormData): Record<string, string> {
  const typed = [...form.entries()].filter(([name]) => !name.startsWith("$ACTION"));
  return Object.fromEntries(
    typed.flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}

/**
 * Everything a server action does around its verb: who, how often, what was typed, what went wrong.
 * A repeated field (`name=a&name=b`) reaches the schema as its last value; lists are numbered fields.
 */
export async function runAction<S extends z.ZodType, A extends Actor>(
  spec: ActionSpec<S, A>,
  form: FormData,
): Promise<FormState> {
  const { client, requestId } = await requestContext();
  const values = typedValues(form);
  let outcome: Outcome;
  try {
    const actor = await spec.actor();
    await requireWithinLimit(spec.limit, limitKey(actor, client));
    const parsed = spec.schema.safeParse(values);
    if (!parsed.success) return { status: "refused", values, errors: fieldErrorsOf(parsed.error) };
    outcome = await spec.run({ db: getDb(), actor, now: systemNow(), requestId }, parsed.data);
  } catch (error) {
    if (error instanceof AppError) {
      return { status: "refused", values, errors: error.fields, refusal: error.code };
    }
    log.error({ requestId, error: describeError(error) }, "action failed");
    return { status: "broken", values, requestId };
  }
  if (outcome?.redirectTo) redirect(outcome.redirectTo);
  return { status: "done", ...(outcome?.message ? { message: outcome.message } : {}) };
}
