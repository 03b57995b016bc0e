"use client";

import { buttonClass } from "./button";
import { useCopy } from "./use-copy";

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
  const { field, copied, copy } = useCopy<HTMLTextAreaElement>(value);
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
