import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { controlAttributes } from "./field";
import { FieldError } from "./field-error";

type FieldsetProps = {
  /** Also the anchor of the error summary. */
  id: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A group of fields that answer one question together. */
export function Fieldset({ id, legend, hint, error, className, children }: FieldsetProps) {
  const { "aria-invalid": _, ...attributes } = controlAttributes(id, { hint, error });
  return (
    <fieldset
      {...attributes}
      tabIndex={error ? -1 : undefined}
      className={classNames("field", error && "field-wrong", className)}
    >
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children}
    </fieldset>
  );
}
