/** An invitation can be confirmed for this many days after it was sent. */
export const INVITATION_DAYS = 30;
/** A request that nobody decided upon is forgotten after this many days. */
export const REQUEST_DAYS = 60;
/** Organisations of one petition, whatever they answered: bounds pages, letters and the mails that we send. */
export const ORGANISATIONS_MAX = 300;
/** Requests of one petition that wait: anybody can make one. */
export const REQUESTS_MAX = 50;
/** Mails to one organisation for one petition, in all. */
export const MAILS_MAX = 6;

export const REPRESENTATIVE_MAX = 120;
export const CAPACITY_MAX = 120;

const DAY_MS = 86_400_000;

/** Invitations sent before this moment can no longer be confirmed. */
export function invitedBefore(now: Date): Date {
  return new Date(now.getTime() - INVITATION_DAYS * DAY_MS);
}

/** Requests made before this moment are forgotten. */
export function requestedBefore(now: Date): Date {
  return new Date(now.getTime() - REQUEST_DAYS * DAY_MS);
}
