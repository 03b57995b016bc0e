import { cutAtWord, SLUG_MAX, slugOf } from "@/lib/text/slug";

export { freeSlug, isSlug, SLUG_MAX, slugOf } from "@/lib/text/slug";

/** The address a petition would like: its title, then its commune unless the title names it. */
export function petitionSlug(title: string, communeName: string): string {
  const commune = cutAtWord(slugOf(communeName), SLUG_MAX);
  const words = slugOf(title);
  if (!words) return commune ? `petition-${commune}` : "petition";
  if (!commune || `-${words}-`.includes(`-${commune}-`)) return cutAtWord(words, SLUG_MAX);
  const room = SLUG_MAX - commune.length - 1;
  return room < 10 ? cutAtWord(words, SLUG_MAX) : `${cutAtWord(words, room)}-${commune}`;
}
