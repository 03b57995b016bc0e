"use client";

import { useState } from "react";
import { buttonClass } from "./button";

type CopyFieldProps = {
  id: string;
  label: string;
  value: string;
  copyLabel: string;
  /** Said, and shown in place of the label, once copied. */
  copiedLabel: string;
};

/** A value to take away. Without JavaScript it is a field whose content can be selected by hand. */
export function CopyField({ id, label, value, copyLabel, copiedLabel }: CopyFieldProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
    } catch {
      // The browser refuses the clipboard: select the text, the person copies it.
      const field = document.getElementById(id);
      if (field instanceof HTMLInputElement) field.select();
    }
  };
  return (
    <div className="field">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input id={id} readOnly value={value} className="control min-w-0 flex-1 basis-56 font-mono text-sm" />
        <button type="button" onClick={copy} className={buttonClass({ variant: "secondary" })}>
          {copied ? copiedLabel : copyLabel}
        </button>
      </div>
      <span role="status" className="sr-only">
        {copied ? copiedLabel : ""}
      </span>
    </div>
  );
}
