import { type Dispatch, useEffect } from "react";
import type { CommuneSuggestion } from "@/lib/communes/commune-suggestion";
import type { PickerAction, PickerState } from "./picker-state";

/** Long enough for a word typed in one go to be one request, short enough not to be noticed. */
const PAUSE_MS = 150;

/** Asks for the communes that answer to the text, once typing pauses; what is typed meanwhile calls it off. */
export function useCommuneSuggestions(
  { text, insee, answered }: PickerState,
  dispatch: Dispatch<PickerAction>,
) {
  const query = insee === "" && text !== answered && text.trim() !== "" ? text : "";
  useEffect(() => {
    if (query === "") return;
    const request = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const suggestions = await fetchSuggestions(query, request.signal);
        dispatch({ type: "answered", text: query, suggestions });
      } catch {
        // The field still works: the server reads its text when the form is sent.
        if (!request.signal.aborted) dispatch({ type: "failed", text: query });
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      request.abort();
    };
  }, [query, dispatch]);
}

async function fetchSuggestions(query: string, signal: AbortSignal): Promise<CommuneSuggestion[]> {
  const response = await fetch(`/api/communes?q=${encodeURIComponent(query.slice(0, 120).toWellFormed())}`, {
    signal,
  });
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return (await response.json()) as CommuneSuggestion[];
}
