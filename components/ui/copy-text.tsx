"use client";

import { useRef, useState } from "react";
import { buttonClass } from "./button";

type CopyTextProps = {
  id: string;
  label: string;
  value: string;
  copyLabel: string;
  /** Said, and shown in place of the label, once copied. */
  copiedLabel: string;
};

/** Several lines to take away. Without JavaScript it is a field whose content can be selected by hand. */
export function CopyText({ id, label, value, copyLabel, copiedLabel }: CopyTextProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // The browser refuses the clipboard: select the text, the person copies it.
      field.current?.select();
    }
  };
  return (
    <div className="field">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <textarea ref={field} id={id} readOnly value={value} rows={10} className="control text-sm" />
      <button
        type="button"
        onClick={copy}
        className={buttonClass({ variant: "secondary", size: "sm", className: "self-start" })}
      >
        {copied ? copiedLabel : copyLabel}
      </button>
      <span role="status" className="sr-only">
        {copied ? copiedLabel : ""}
      </span>
    </div>
  );
}
