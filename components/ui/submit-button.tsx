"use client";

import type { ComponentProps, MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "./button";

type SubmitButtonProps = Omit<ComponentProps<"button">, "type"> &
  ButtonLook & {
    /** What it says while the form is on its way, for example “Envoi en cours…”. */
    pendingLabel?: string;
  };

/**
 * Submits its form. Where JavaScript runs it says that it is working and ignores a second click; it is
 * not disabled meanwhile, which would throw the keyboard's focus away. Without JavaScript it is a button.
 */
export function SubmitButton({
  variant,
  size,
  wide,
  className,
  pendingLabel,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const { pending } = useFormStatus();
  const ignoreWhilePending = (event: MouseEvent<HTMLButtonElement>) => {
    if (pending) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      type="submit"
      className={buttonClass({ variant, size, wide, className })}
      aria-disabled={pending || undefined}
      onClick={ignoreWhilePending}
      {...rest}
    >
      <span aria-live="polite">{pending && pendingLabel ? pendingLabel : children}</span>
    </button>
  );
}
