import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/current-actor";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { exportElected } from "@/lib/exports/export-elected";
import { isSameSite } from "@/lib/exports/is-same-site";
import { requestContext } from "@/lib/http/request-context";
import { requireWithinLimit } from "@/lib/security/rate-limits";

type Params = { params: Promise<{ id: string }> };

/** A POST, because taking an export leaves a trace. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  try {
    if (!isSameSite(request.headers)) throw new AppError("invalid-input");
    const actor = await requireUser();
    await requireWithinLimit("export:user", actor.userId);
    const { requestId } = await requestContext();
    const { fileName, csv } = await exportElected({ db: getDb(), actor, now: systemNow(), requestId }, id);
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return refusal(error, id);
    throw error;
  }
}

/** Somebody whose session ended signs in again and finds the button; others read why. */
async function refusal(error: AppError, petitionId: string): Promise<Response> {
  if (error.code === "not-signed-in") {
    const back = encodeURIComponent(`/espace/petitions/${petitionId}/elus`);
    return new Response(null, { status: 303, headers: { location: `/connexion?retour=${back}` } });
  }
  const t = await getTranslations("errors");
  return new Response(t(error.code), {
    status: statusOf(error.code),
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
