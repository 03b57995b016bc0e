import type { ReactNode } from "react";

/** One figure and what it counts. Several go in a grid of the page's own. */
export function Stat({ label, value, hint }: { label: ReactNode; value: ReactNode; hint?: ReactNode }) {
  return (
    <div className="flex flex-col border-l-2 border-margin pl-3.5">
      <span className="text-sm text-muted">{label}</span>
      <span className="font-serif text-2xl font-semibold tabular-nums">{value}</span>
      {hint ? <span className="text-sm text-muted">{hint}</span> : null}
    </div>
  );
}
