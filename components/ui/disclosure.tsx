import type { ReactNode } from "react";
import { Icon } from "./icon";

/** A text that opens when asked for; works without any script, and a search in the page finds it. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="chevron" className="size-4.5" />
        {summary}
      </summary>
      <div className="space-y-3 pb-2 pl-6.5">{children}</div>
    </details>
  );
}
