import { petitionPath } from "@/lib/petitions/petition-paths";
import type { CommentFilter } from "./comment-status";

/** Every published message of a petition's signers. */
export function commentsPath(slug: string, after?: string): string {
  return `${petitionPath(slug)}/commentaires${after ? `?apres=${after}` : ""}`;
}

/** Where organisers publish or hide them. @param after cursor of the page before. */
export function ownCommentsPath(
  petitionId: string,
  { filter, after }: { filter?: CommentFilter; after?: string | undefined } = {},
): string {
  const query = new URLSearchParams();
  if (filter && filter !== "attente") query.set("etat", filter);
  if (after) query.set("apres", after);
  const search = query.toString();
  return `/espace/petitions/${petitionId}/messages${search ? `?${search}` : ""}`;
}
