import { requireUser } from "@/lib/auth/current-actor";
import { readOwnToolFile } from "@/lib/campaigns/read-own-campaign";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { fileResponse } from "@/lib/files/read-file";

/** A file of one's own campaign, published or not. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; tool: string }> },
): Promise<Response> {
  const { id, tool } = await params;
  try {
    const ctx = { db: getDb(), actor: await requireUser() };
    return fileResponse(ctx.db, await readOwnToolFile(ctx, { campaignId: id, toolId: tool }), "private");
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
