import "server-only";
import { revalidatePath } from "next/cache";
import { petitionPath } from "./petition-paths";

const SPACING_MS = 2000;
const KEPT = 500;
const refreshedAt = new Map<string, number>();

/**
 * Has the page of a petition drawn again for its next visitor, so that whoever just confirmed finds
 * themselves counted. At most once in two seconds a petition: when everybody signs at once, the page's own
 * ten seconds are enough.
 */
export function refreshPetitionPage(slug: string, now: Date): void {
  const time = now.getTime();
  if (time - (refreshedAt.get(slug) ?? 0) < SPACING_MS) return;
  if (refreshedAt.size >= KEPT) refreshedAt.clear();
  refreshedAt.set(slug, time);
  revalidatePath(petitionPath(slug));
}
