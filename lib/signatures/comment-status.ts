import type { CommentStatus, PetitionStatus } from "@/lib/db/generated/enums";

/** Petitions on which signers may still write. */
export const COMMENTED_STATUSES: readonly PetitionStatus[] = ["open", "closed", "delivered"];
/** What organisers decide about, as often as they like; what a moderator removed is not theirs any more. */
export const DECIDABLE_COMMENTS: readonly CommentStatus[] = ["pending", "published", "hidden"];

/** What organisers look at, as their address says it. */
export const COMMENT_FILTERS = {
  attente: ["pending"],
  publies: ["published"],
  masques: ["hidden", "removed"],
  tous: ["pending", "published", "hidden", "removed"],
} as const satisfies Record<string, readonly CommentStatus[]>;

export type CommentFilter = keyof typeof COMMENT_FILTERS;

/** @returns those that wait unless the address names something else that there is. */
export function commentFilterOf(value: string | undefined): CommentFilter {
  return value && Object.hasOwn(COMMENT_FILTERS, value) ? (value as CommentFilter) : "attente";
}
