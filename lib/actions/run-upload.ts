import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { requireUser } from "@/lib/auth/current-actor";
import { signInPath } from "@/lib/auth/sign-in-paths";
import { systemNow } from "@/lib/clock";
import type { Context } from "@/lib/context";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { readUpload, type Upload } from "@/lib/http/read-upload";
import { requestContext } from "@/lib/http/request-context";
import { describeError, log } from "@/lib/log";
import { requireWithinLimit } from "@/lib/security/rate-limits";

type UploadSpec = {
  /** The page with the form: where a form goes back to, `#fichier`. */
  page: string;
  /** Calls one verb with what was sent; what it returns is told to a script, never to a form. */
  run: (ctx: Context<UserActor>, upload: Upload) => Promise<object | undefined>;
};

/**
 * Everything around a verb that takes a file: a route handler at `…/fichiers` returns its answer. A form goes
 * back to its page, with `?refus=` and a key of `errors.fields` or an error code when it was refused; a script,
 * which asks for JSON, is told the same as JSON. The server action of a form could not: Next reads those itself.
 */
export async function runUpload(request: Request, { page, run }: UploadSpec): Promise<Response> {
  const wantsJson = request.headers.get("accept")?.includes("application/json") ?? false;
  const { requestId } = await requestContext();
  try {
    if (!isFromHere(request.headers)) throw new AppError("invalid-input");
    const actor = await requireUser();
    await requireWithinLimit("upload:user", actor.userId);
    const upload = await readUpload(request);
    const told = await run({ db: getDb(), actor, now: systemNow(), requestId }, upload);
    return wantsJson ? json(200, { ...told }) : seeOther(`${page}#fichier`);
  } catch (error) {
    if (!(error instanceof AppError)) {
      log.error({ requestId, error: describeError(error) }, "upload failed");
      return wantsJson ? json(500, { code: "broken", requestId }) : seeOther(`${page}?refus=broken#fichier`);
    }
    if (wantsJson) return json(statusOf(error.code), { code: error.code, fields: error.fields });
    if (error.code === "not-signed-in") return seeOther(signInPath(page));
    const reason = Object.values(error.fields)[0] ?? error.code;
    return seeOther(`${page}?${new URLSearchParams({ refus: reason })}#fichier`);
  }
}

/** The session cookie is not sent with a form of another site (`SameSite=Lax`); this is the second lock. */
function isFromHere(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  return site === null || site === "same-origin" || site === "none";
}

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } });
}
