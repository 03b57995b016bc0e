import type { ReactNode } from "react";
import { classNames } from "./class-names";

type CardProps = {
  as?: "div" | "section" | "article" | "li" | "aside";
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A surface that holds one thing. */
export function Card({ as: Tag = "div", id, className, children }: CardProps) {
  return (
    <Tag
      id={id}
      className={classNames("min-w-0 rounded-lg border border-line bg-surface p-4 sm:p-6", className)}
    >
      {children}
    </Tag>
  );
}
