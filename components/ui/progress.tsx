import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

type ProgressProps = {
  /** Signatures that count. */
  count: number;
  goal: number;
  /** What is said of the goal beside the count; “sur un objectif de 100” unless given. */
  target?: ReactNode;
};

/** How many have signed, and how far the goal is: the figures are written, the bar only shows them. */
export function Progress({ count, goal, target }: ProgressProps) {
  const t = useTranslations("common.progress");
  const reached = goal > 0 && count >= goal;
  return (
    <div className="space-y-2">
      <p className="leading-tight">
        <span className="mr-2 inline-block text-xl font-semibold">
          {t.rich("signatures", {
            count,
            b: (figure) => (
              <strong className="mr-0.5 font-serif text-4xl font-semibold text-accent">{figure}</strong>
            ),
          })}
        </span>
        <span className="inline-block text-muted">{target ?? t(reached ? "reached" : "goal", { goal })}</span>
      </p>
      {/* Inline dimensions would need a looser security policy: the browser's own element draws itself. */}
      <progress
        className="progress"
        aria-label={t("label")}
        max={Math.max(goal, 1)}
        value={Math.min(count, goal)}
      />
    </div>
  );
}
