import { type RefObject, useEffect, useState } from "react";

/**
 * What an uncontrolled textarea holds, for the preview: what was typed before this script came, and what a form
 * that resets puts back, included. `null` until the script runs.
 */
export function useDraft(area: RefObject<HTMLTextAreaElement | null>): [string | null, () => void] {
  const [value, setValue] = useState<string | null>(null);
  const read = () => setValue(area.current?.value ?? "");

  useEffect(() => {
    const field = area.current;
    if (field === null) return;
    const readField = () => setValue(field.value);
    // The event comes before the fields are put back.
    const readSoon = () => setTimeout(readField);
    readField();
    field.form?.addEventListener("reset", readSoon);
    return () => field.form?.removeEventListener("reset", readSoon);
  }, [area]);

  return [value, read];
}
