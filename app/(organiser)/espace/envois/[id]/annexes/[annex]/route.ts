import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { fileResponse } from "@/lib/files/read-file";
import { readMailingAnnexFile } from "@/lib/mailings/annexes";

/** An annex, for those who write the letter and those who moderate it. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; annex: string }> },
): Promise<Response> {
  const { id: mailingId, annex: annexId } = await params;
  try {
    const file = await readMailingAnnexFile(getDb(), await requireUser(), { mailingId, annexId });
    return fileResponse(getDb(), file, "private");
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
