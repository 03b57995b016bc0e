import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

type TextInputProps = FieldText &
  Omit<ComponentProps<"input">, "name" | "children"> & {
    name: string;
    /** The label is still there for screen readers; for a lone search box whose button says it all. */
    fieldClassName?: string;
  };

/** A one-line field with its label, hint and error. `id` is the name unless given. */
export function TextInput({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  type = "text",
  className,
  fieldClassName,
  ...rest
}: TextInputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => (
        <input {...control} name={name} type={type} className={classNames("control", className)} {...rest} />
      )}
    </Field>
  );
}
