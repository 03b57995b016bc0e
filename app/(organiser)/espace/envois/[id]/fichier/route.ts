import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/current-actor";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { compileCopyFile } from "@/lib/mailings/compile-copy-file";
import { readCopy, readCopyToModerate } from "@/lib/mailings/read-copy";
import { requireWithinLimit } from "@/lib/security/rate-limits";

type Params = { params: Promise<{ id: string }> };

/** The PDF of one copy, as it will leave or as it left; its authors and those who moderate may read it. */
export async function GET(request: Request, { params }: Params): Promise<Response> {
  const { id } = await params;
  const copyId = new URL(request.url).searchParams.get("copie") ?? "";
  try {
    const actor = await requireUser();
    const ctx = { db: getDb(), actor, now: systemNow() };
    const copy = await readCopy(ctx, id, copyId).catch((error: unknown) => {
      if (!(error instanceof AppError) || error.code !== "not-found") throw error;
      return readCopyToModerate(ctx, id, copyId);
    });
    await requireWithinLimit("mailing-preview:user", actor.userId);
    const file = await compileCopyFile(copy);
    return new Response(new Uint8Array(file), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(file.length),
        "content-disposition": `inline; filename="exemplaire-${copy.position}.pdf"`,
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
