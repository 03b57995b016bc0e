"use client";

import { buttonClass } from "./button";
import { useCopy } from "./use-copy";

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
  const { field, copied, copy } = useCopy<HTMLInputElement>(value);
  return (
    <div className="field">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={value}
          className="control min-w-0 flex-1 basis-56 font-mono text-sm"
        />
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
