import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

type TextAreaProps = FieldText &
  Omit<ComponentProps<"textarea">, "name" | "children"> & { name: string; fieldClassName?: string };

/** A field of several lines with its label, hint and error. `id` is the name unless given. */
export function TextArea({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  rows = 6,
  className,
  fieldClassName,
  ...rest
}: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => (
        <textarea
          {...control}
          name={name}
          rows={rows}
          className={classNames("control", className)}
          {...rest}
        />
      )}
    </Field>
  );
}
