import { systemNow } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { hashUpload } from "@/lib/http/hash-upload";
import { requestContext } from "@/lib/http/request-context";
import { makeComparison } from "@/lib/letters/comparison";
import { readLetterReference } from "@/lib/letters/letter-reference";
import { withinLimit } from "@/lib/security/rate-limits";

/** Compares a file without JavaScript: its digest goes back to the page, the file goes nowhere. */
export async function POST(
  request: Request,
  { params }: { params: Promise<{ reference: string }> },
): Promise<Response> {
  const reference = readLetterReference((await params).reference);
  if (!reference) return seeOther("/verifier");
  const page = `/verifier/${reference}`;
  if (!(await withinLimit("verify-upload:ip", (await requestContext()).client)))
    return seeOther(`${page}?refus=tooMany`);
  try {
    const digest = await hashUpload(request);
    if (!digest) return seeOther(`${page}?refus=noFile`);
    return seeOther(`${page}?comparaison=${makeComparison(reference, digest, systemNow())}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return seeOther(`${page}?refus=${error.code === "file-too-large" ? "tooLarge" : "noFile"}`);
  }
}

function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: `${path}#comparer` } });
}
