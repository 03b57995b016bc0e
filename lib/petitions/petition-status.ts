import type { PetitionStatus } from "@/lib/db/generated/enums";

/**
 * The life of a petition. `delivered`: the mairie's mail server took the letter, or it was posted. `suspended`:
 * a moderator stopped it; lifting the suspension goes back to where it was.
 */
export type PetitionEvent = "publish" | "close" | "reopen" | "deliver" | "suspend" | "restore";

type Transitions = Readonly<
  Record<PetitionStatus, Partial<Record<PetitionEvent, PetitionStatus | "previous">>>
>;

const TRANSITIONS: Transitions = {
  draft: { publish: "open" },
  open: { close: "closed", suspend: "suspended" },
  closed: { reopen: "open", deliver: "delivered", suspend: "suspended" },
  delivered: { suspend: "suspended" },
  suspended: { restore: "previous" },
};

/** Derived sets: ask these, never compare a status by hand. */
export const PUBLIC_STATUSES: readonly PetitionStatus[] = ["open", "closed", "delivered", "suspended"];
export const SIGNABLE_STATUSES: readonly PetitionStatus[] = ["open"];
/** The text, the title and the commune may change: nobody has read them yet. */
export const EDITABLE_STATUSES: readonly PetitionStatus[] = ["draft"];
/** A public text may be corrected, each time as another version. */
export const CORRECTABLE_STATUSES: readonly PetitionStatus[] = ["open"];
/** A letter may be prepared and sent. */
export const LETTER_STATUSES: readonly PetitionStatus[] = ["open", "closed"];

/**
 * @param previous the status a suspended petition had; `null` otherwise.
 * @returns the status after the event, or `null` when the event is refused in this status.
 */
export function nextStatus(
  status: PetitionStatus,
  event: PetitionEvent,
  previous: PetitionStatus | null = null,
): PetitionStatus | null {
  const next = TRANSITIONS[status][event] ?? null;
  return next === "previous" ? previous : next;
}
