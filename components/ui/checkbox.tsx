import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { controlAttributes, type FieldText } from "./field";
import { FieldError } from "./field-error";

type CheckboxProps = Omit<FieldText, "optional"> &
  Omit<ComponentProps<"input">, "name" | "type" | "children"> & {
    name: string;
    /** May hold links and bold passages: the whole card is the target, links inside still work. */
    label: ReactNode;
  };

/** One box to tick, with a target as large as its card. Never ticked unless the caller says so. */
export function Checkbox({
  label,
  hint,
  error,
  name,
  id = name,
  className,
  value = "on",
  ...rest
}: CheckboxProps) {
  return (
    <div className={classNames("field", error && "field-wrong", className)}>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      <label className="choice" htmlFor={id}>
        <input
          {...controlAttributes(id, { hint, error })}
          type="checkbox"
          name={name}
          value={value}
          {...rest}
        />
        <span>
          {label}
          {hint ? (
            <span id={`${id}-hint`} className="mt-1 block text-sm text-muted">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
    </div>
  );
}
