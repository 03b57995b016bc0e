import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { fileResponse } from "@/lib/files/read-file";
import { readPublicAnnexFile } from "@/lib/petitions/read-annex-file";

/** A file that goes with the letter of a public petition. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; annex: string }> },
): Promise<Response> {
  const { slug, annex } = await params;
  try {
    return fileResponse(getDb(), await readPublicAnnexFile(getDb(), { slug, annexId: annex }), "public");
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
