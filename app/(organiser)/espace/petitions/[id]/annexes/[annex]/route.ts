import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { fileResponse } from "@/lib/files/read-file";
import { readOwnAnnexFile } from "@/lib/petitions/read-annex-file";

/** An annex, for those who carry the petition. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; annex: string }> },
): Promise<Response> {
  const { id, annex } = await params;
  try {
    const file = await readOwnAnnexFile(getDb(), await requireUser(), { petitionId: id, annexId: annex });
    return fileResponse(getDb(), file, "private");
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
