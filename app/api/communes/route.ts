import { z } from "zod";
import { getCommuneIndex } from "@/lib/communes/commune-index";
import { suggestionOf } from "@/lib/communes/commune-suggestion";
import { MOST_CHOICES } from "@/lib/communes/resolve-commune";
import { searchCommunes } from "@/lib/communes/search-communes";

const querySchema = z.object({ q: z.string().catch("") });
/** A typeahead shows a screenful; a whole postal code has to show every commune it is shared by. */
const SCREENFUL = 12;

/** Communes that answer to `?q=`, best first. Public open data: the same for everyone, kept an hour. */
export function GET(request: Request): Response {
  const { q } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const limit = /^\s*\d{5}\s*$/.test(q) ? MOST_CHOICES : SCREENFUL;
  const suggestions = searchCommunes(getCommuneIndex(), q, limit).map(suggestionOf);
  return Response.json(suggestions, { headers: { "cache-control": "public, max-age=3600" } });
}
