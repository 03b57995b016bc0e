import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/current-actor";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { isSameSite } from "@/lib/exports/is-same-site";
import { requestContext } from "@/lib/http/request-context";
import { exportMailing } from "@/lib/mailings/export-mailing";
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
    const t = await getTranslations("mailings");
    const { fileName, csv } = await exportMailing({ db: getDb(), actor, now: systemNow(), requestId }, id, {
      header: (column) => t(`csv.${column}`),
      status: (status) => t(`follow.copyStatus.${status}`),
    });
    return new Response(csv, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const t = await getTranslations("errors");
    return new Response(t(error.code), {
      status: statusOf(error.code),
      headers: { "content-type": "text/plain; charset=utf-8" },
    });
  }
}
