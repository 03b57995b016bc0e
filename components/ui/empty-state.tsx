import type { ReactNode } from "react";

type EmptyStateProps = {
  title: ReactNode;
  /** What to do about it: usually one ButtonLink. */
  action?: ReactNode;
  children?: ReactNode;
};

/** A list with nothing in it yet: says so, and what comes next. */
export function EmptyState({ title, action, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="font-serif text-xl font-semibold">{title}</p>
      {children ? <div className="max-w-md text-muted">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
