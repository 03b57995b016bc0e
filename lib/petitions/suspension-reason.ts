/** Longest reason of a suspension, in UTF-16 units: the public reads it in place of the form. */
export const SUSPENSION_REASON_MAX = 600;
