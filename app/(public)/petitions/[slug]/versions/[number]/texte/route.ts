import { getDb } from "@/lib/db/client";
import { readVersion } from "@/lib/petitions/read-versions";
import { versionText } from "@/lib/petitions/version-text";

type Props = { params: Promise<{ slug: string; number: string }> };

/** The very text that a version's hash is computed from: whoever doubts it can compute it again. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { slug, number } = await params;
  const version = await readVersion(getDb(), slug, number);
  if (!version) return new Response(null, { status: 404 });
  return new Response(versionText(version.content), {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${version.petition.slug}-v${version.number}.txt"`,
    },
  });
}
