import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/current-actor";
import { systemNow } from "@/lib/clock";
import { getDb, getPool } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { exportSignatures } from "@/lib/exports/export-signatures";
import { isSameSite } from "@/lib/exports/is-same-site";
import { streamOf } from "@/lib/exports/stream-of";
import { requestContext } from "@/lib/http/request-context";
import { requireWithinLimit } from "@/lib/security/rate-limits";

type Params = { params: Promise<{ id: string }> };

/** A POST, because taking an export leaves a trace; `tout` brings the signatures that wait for confirmation. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id: petitionId } = await params;
  try {
    if (!isSameSite(request.headers)) throw new AppError("invalid-input");
    const actor = await requireUser();
    await requireWithinLimit("export:user", actor.userId);
    const { requestId } = await requestContext();
    const ctx = { db: getDb(), pool: getPool(), actor, now: systemNow(), requestId };
    const { fileName, chunks } = await exportSignatures(ctx, {
      petitionId,
      pending: await asksForAll(request),
    });
    return new Response(streamOf(chunks), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refusal(error, petitionId);
    throw error;
  }
}

async function asksForAll(request: Request): Promise<boolean> {
  if (new URL(request.url).searchParams.get("tout") === "1") return true;
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("application/x-www-form-urlencoded")) return false;
  return (await request.formData()).get("tout") === "1";
}

/** Somebody whose session ended signs in again and finds the button; others read why. */
async function refusal(error: AppError, petitionId: string): Promise<Response> {
  if (error.code === "not-signed-in") {
    const back = encodeURIComponent(`/espace/petitions/${petitionId}`);
    return new Response(null, { status: 303, headers: { location: `/connexion?retour=${back}` } });
  }
  const t = await getTranslations("errors");
  return new Response(t(error.code), {
    status: statusOf(error.code),
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
