import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "neutral" | "accent" | "success" | "warning" | "danger";

const looks: Record<BadgeTone, string> = {
  neutral: "border-line-strong bg-surface text-ink",
  accent: "border-accent bg-accent-soft text-accent-strong",
  success: "border-success bg-success-soft text-success",
  warning: "border-warning bg-warning-soft text-warning",
  danger: "border-danger bg-danger-soft text-danger",
};

type BadgeProps = { tone?: BadgeTone; className?: string; children: ReactNode };

/** A word or two about a thing. The words carry the meaning; the tone only helps the eye. */
export function Badge({ tone = "neutral", className, children }: BadgeProps) {
  return (
    <span
      className={classNames(
        "inline-flex items-center gap-1.5 rounded-full border px-2.5 py-0.5 text-xs font-semibold",
        looks[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** A badge for a state that changes with time: a dot before its name. */
export function StatusBadge({ children, ...rest }: BadgeProps) {
  return (
    <Badge {...rest}>
      <span aria-hidden="true" className="size-2 rounded-full bg-current" />
      {children}
    </Badge>
  );
}
