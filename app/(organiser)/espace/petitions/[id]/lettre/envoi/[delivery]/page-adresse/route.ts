import { getTranslations } from "next-intl/server";
import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { findPostedLetter } from "@/lib/deliveries/find-posted-letter";
import { AppError, statusOf } from "@/lib/errors";
import { compileCover } from "@/lib/letters/pdf/compile-cover";
import { requireWithinLimit } from "@/lib/security/rate-limits";

type Params = { params: Promise<{ id: string; delivery: string }> };

/** The page with the address, for a letter of one's own that is posted: made each time, always the same. */
export async function GET(_request: Request, { params }: Params): Promise<Response> {
  const { id: petitionId, delivery: deliveryId } = await params;
  try {
    const actor = await requireUser();
    const found = await findPostedLetter(getDb(), actor, { petitionId, deliveryId });
    await requireWithinLimit("export:user", actor.userId);
    const file = await compileCover(found.cover, found.sealedAt);
    return new Response(new Uint8Array(file), {
      headers: {
        "content-type": "application/pdf",
        "content-length": String(file.length),
        "content-disposition": `inline; filename="${found.reference}-adresse.pdf"`,
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
