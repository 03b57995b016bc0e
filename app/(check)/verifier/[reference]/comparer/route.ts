import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hashUpload } from "@/lib/http/hash-upload";
import { requestContext } from "@/lib/http/request-context";
import { readLetterReference } from "@/lib/letters/letter-reference";
import { withinLimit } from "@/lib/security/rate-limits";

/** Compares a file without JavaScript: its digest goes back to the page, the file goes nowhere. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const reference = readLetterReference((await params).reference);
  if (!reference) return answer("/verifier");
  const page = `/verifier/${reference}`;
  if (!(await withinLimit("verify-upload:ip", (await requestContext()).client)))
    return answer(`${page}?refus=tooMany`);
  try {
    const digest = await hashUpload(request);
    return answer(digest ? `${page}?empreinte=${digest}` : `${page}?refus=noFile`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return answer(`${page}?refus=${error.code === "file-too-large" ? "tooLarge" : "noFile"}`);
  }
}

function answer(path: string): Response {
  return new Response(null, { status: 303, headers: { location: `${env.APP_URL}${path}#comparer` } });
}
