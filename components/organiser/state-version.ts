import { useState } from "react";

/**
 * A number that changes when `state` does: as a `key`, it makes fields that remember what was typed start
 * again from what the form came back with.
 */
export function useVersionOf(state: unknown): number {
  const [seen, setSeen] = useState({ state, version: 0 });
  if (seen.state === state) return seen.version;
  const next = { state, version: seen.version + 1 };
  setSeen(next);
  return next.version;
}
