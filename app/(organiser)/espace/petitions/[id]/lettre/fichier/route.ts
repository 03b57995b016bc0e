import { Readable } from "node:stream";
import { requireUser } from "@/lib/auth/current-actor";
import { getDb } from "@/lib/db/client";
import { AppError, statusOf } from "@/lib/errors";
import { findOwnLetterFile, readLetterFile } from "@/lib/letters/letter-file";

/** The PDF of a letter of one's own, as a stream: a preview before, the record after. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const { id } = await params;
  const letterId = new URL(request.url).searchParams.get("lettre") ?? "";
  try {
    const actor = await requireUser();
    const file = await findOwnLetterFile(getDb(), actor, { petitionId: id, letterId });
    return new Response(
      Readable.toWeb(Readable.from(readLetterFile(getDb(), file.letterId))) as ReadableStream,
      {
        headers: {
          "content-type": "application/pdf",
          "content-length": String(file.bytes),
          "content-disposition": `inline; filename="${file.reference}.pdf"`,
          "cache-control": "private, no-store",
        },
      },
    );
  } catch (error) {
    if (error instanceof AppError) return new Response(null, { status: statusOf(error.code) });
    throw error;
  }
}
