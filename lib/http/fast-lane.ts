import "server-only";
import type { IncomingMessage } from "node:http";
import { getPool } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { fieldErrorsOf } from "@/lib/forms/field-errors";
import { wakeConfirmationMails } from "@/lib/jobs/wake";
import { withinLimit } from "@/lib/security/rate-limits";
import { makeHandle } from "@/lib/signatures/awaiting-handle";
import type { RefusedSignature } from "@/lib/signatures/refused-signature";
import { signPetition } from "@/lib/signatures/sign-petition";
import { SIGNATURE_FIELDS, signatureSchema } from "@/lib/signatures/signature-form";
import { readForm } from "./read-form";

/** `redirect`: answered here. `page`: Next renders the page at `path`, with what was typed and what is wrong. */
export type FastAnswer =
  | { kind: "redirect"; location: string }
  | { kind: "page"; path: string; status: number; refused: RefusedSignature };

const SIGN_PATH = /^\/petitions\/([a-z0-9-]{1,120})\/signer$/;

/** Whether a request is one that is answered before Next sees it. */
export function isFastRequest(method: string | undefined, path: string): boolean {
  return method === "POST" && SIGN_PATH.test(path);
}

/**
 * Signing, the one path that everybody takes at the same time: answered in front of Next, which would
 * spend several times what the database does (docs/decisions/0003-signing-in-front-of-next.md).
 */
export async function answerSignature(
  request: IncomingMessage,
  path: string,
  client: string,
  now: Date,
): Promise<FastAnswer> {
  const slug = SIGN_PATH.exec(path)?.[1] ?? "";
  const form = await readForm(request);
  const typed = Object.fromEntries(
    SIGNATURE_FIELDS.flatMap((name) => (form.has(name) ? [[name, form.get(name)]] : [])),
  );
  const refuse = (status: number, refused: RefusedSignature): FastAnswer => ({
    kind: "page",
    path,
    status,
    refused,
  });

  const parsed = signatureSchema.safeParse(typed);
  if (!parsed.success) return refuse(422, { values: shorten(typed), errors: fieldErrorsOf(parsed.error) });
  if (!(await withinLimit("sign:ip", client))) {
    return refuse(429, { values: shorten(typed), errors: {}, refusal: "too-many-requests" });
  }
  try {
    const signed = await signPetition({ pool: getPool(), now }, slug, parsed.data);
    wakeConfirmationMails();
    return {
      kind: "redirect",
      location: `/signatures/confirmer/${makeHandle(signed.petitionId, signed.emailHash)}`,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refuse(409, { values: shorten(typed), errors: {}, refusal: error.code });
  }
}

/** What a refused form shows again: enough to mend it, not a hundred thousand characters. */
function shorten(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, String(value).slice(0, 300)]),
  );
}
