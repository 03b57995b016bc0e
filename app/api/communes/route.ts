import { z } from "zod";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { suggestionOf } from "@/lib/communes/commune-suggestion";
import { MOST_CHOICES } from "@/lib/communes/resolve-commune";
import { searchCommunes } from "@/lib/communes/search-communes";
import { CLIENT_HEADER } from "@/lib/http/request-headers";
import { LIMITS, withinLimit } from "@/lib/security/rate-limits";

const querySchema = z.object({ q: z.string().catch("") });
/** A typeahead shows a screenful; a whole postal code has to show every commune it is shared by. */
const SCREENFUL = 12;

/**
 * Communes that answer to `?q=`, best first. Public open data: the same for everyone, kept an hour. Whoever asks
 * too much is told so with status 429: the picker then leaves its field to be read by the server.
 */
export async function GET(request: Request): Promise<Response> {
  if (!(await withinLimit("search:ip", request.headers.get(CLIENT_HEADER) ?? "unknown"))) {
    const headers = { "cache-control": "no-store", "retry-after": `${LIMITS["search:ip"].duration}` };
    return Response.json({ error: "too-many-requests" }, { status: 429, headers });
  }
  const { q } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const limit = /^\s*\d{5}\s*$/.test(q) ? MOST_CHOICES : SCREENFUL;
  const suggestions = searchCommunes(getCommuneIndex(), q, limit).map(suggestionOf);
  return Response.json(suggestions, { headers: { "cache-control": "public, max-age=3600" } });
}
