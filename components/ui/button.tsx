import type { ComponentProps } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
/** `sm` is lighter to the eye, never smaller to the thumb: every size is at least 44 px high. */
export type ButtonSize = "sm" | "md" | "lg";

export type ButtonLook = {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Takes the whole width of its container. */
  wide?: boolean;
  className?: string;
};

/** The look of a button, for the rare element that is neither a button nor a link. */
export function buttonClass({ variant = "primary", size = "md", wide, className }: ButtonLook = {}): string {
  return classNames("btn", `btn-${variant}`, size !== "md" && `btn-${size}`, wide && "w-full", className);
}

/** A button; `type` is "button" unless said otherwise, so that none submits a form by accident. */
export function Button({
  variant,
  size,
  wide,
  className,
  type = "button",
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  return <button type={type} className={buttonClass({ variant, size, wide, className })} {...rest} />;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  variant,
  size,
  wide,
  className,
  ...rest
}: ComponentProps<"a"> & { href: string } & ButtonLook) {
  return <a className={buttonClass({ variant, size, wide, className })} {...rest} />;
}
