"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { Alert, type AlertTone } from "@/components/ui/alert";

type ArrivingAlertProps = {
  tone: AlertTone;
  title?: ReactNode;
  /** What brought the message: a new one takes the focus again. */
  cause: unknown;
  children: ReactNode;
};

/** A message that comes back with a form and must not stay out of sight above it: it takes the focus. */
export function ArrivingAlert({ tone, title, cause, children }: ArrivingAlertProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (cause) box.current?.focus();
  }, [cause]);
  return (
    // biome-ignore lint/a11y/noAutofocus: the reader has just sent this form and must learn what came back.
    <div ref={box} tabIndex={-1} autoFocus className="rounded-md">
      <Alert tone={tone} role="alert" title={title}>
        {children}
      </Alert>
    </div>
  );
}
