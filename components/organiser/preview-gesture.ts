/** What the button that saves and leads to the preview posts. */
export const PREVIEW_GESTURE = "apercu";
