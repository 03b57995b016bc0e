import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { Icon, type IconName } from "./icon";

export type AlertTone = "info" | "success" | "warning" | "danger";

const looks: Record<AlertTone, { icon: IconName; box: string; mark: string }> = {
  info: { icon: "info", box: "border-accent bg-accent-soft", mark: "text-accent" },
  success: { icon: "check", box: "border-success bg-success-soft", mark: "text-success" },
  warning: { icon: "warning", box: "border-warning bg-warning-soft", mark: "text-warning" },
  danger: { icon: "danger", box: "border-danger bg-danger-soft", mark: "text-danger" },
};

type AlertProps = {
  tone?: AlertTone;
  title?: ReactNode;
  /** “alert” or “status” for what appears after an action; nothing for what was there from the start. */
  role?: "alert" | "status";
  className?: string;
  children?: ReactNode;
};

/** A message that stands out from the page; its tone is said by an icon and words, never by colour alone. */
export function Alert({ tone = "info", title, role, className, children }: AlertProps) {
  const look = looks[tone];
  return (
    <div role={role} className={classNames("flex gap-3 rounded-md border p-4", look.box, className)}>
      <Icon name={look.icon} className={classNames("mt-0.5 size-6", look.mark)} />
      <div className="min-w-0 space-y-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children ? <div className="space-y-2">{children}</div> : null}
      </div>
    </div>
  );
}
