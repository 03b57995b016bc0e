import type { ReactNode } from "react";
import { classNames } from "./class-names";

type SheetProps = {
  as?: "div" | "section" | "article";
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A page of the notebook, with its margin line: for a petition's text, a letter, a record. */
export function Sheet({ as: Tag = "div", id, className, children }: SheetProps) {
  return (
    <Tag id={id} className={classNames("sheet", className)}>
      {children}
    </Tag>
  );
}
