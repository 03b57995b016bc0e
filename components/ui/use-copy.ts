"use client";

import { type RefObject, useRef, useState } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Copies a value; where the browser refuses the clipboard, selects the field, and the person copies it. */
export function useCopy<F extends Field>(
  value: string,
): { field: RefObject<F | null>; copied: boolean; copy: () => Promise<void> } {
  const field = useRef<F>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      field.current?.select();
    }
  };
  return { field, copied, copy };
}
