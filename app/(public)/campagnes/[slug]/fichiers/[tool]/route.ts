import { readPublicToolFile } from "@/lib/campaigns/read-public-campaign";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { fileResponse } from "@/lib/files/read-file";

/** A file that a campaign gives to everybody. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ slug: string; tool: string }> },
): Promise<Response> {
  const { slug, tool } = await params;
  try {
    return fileResponse(getDb(), await readPublicToolFile(getDb(), { slug, toolId: tool }), "public");
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
