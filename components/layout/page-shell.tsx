import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

const widths = { narrow: "max-w-2xl", text: "max-w-3xl", medium: "max-w-4xl", wide: "max-w-6xl" };

/** The margins of a page. `narrow` for forms, `text` for a Sheet of set text, `wide` for lists and pages in two columns. */
export function PageShell({
  width = "medium",
  className,
  children,
}: {
  width?: keyof typeof widths;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classNames("mx-auto px-4 pt-8 sm:px-6 sm:pt-12", widths[width], className)}>
      {children}
    </div>
  );
}
