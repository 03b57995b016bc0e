import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Field, type FieldText } from "./field";

type SelectProps = FieldText &
  Omit<ComponentProps<"select">, "name" | "children"> & {
    name: string;
    options: { value: string; label: string }[];
    /** A first, empty choice, for example “Choisir…”. */
    placeholder?: string;
    fieldClassName?: string;
  };

/** The browser's own drop-down list with its label, hint and error. */
export function Select({
  label,
  hint,
  error,
  optional,
  name,
  id = name,
  options,
  placeholder,
  className,
  fieldClassName,
  ...rest
}: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} className={fieldClassName}>
      {(control) => (
        <select
          {...control}
          name={name}
          className={classNames("control control-select", className)}
          {...rest}
        >
          {placeholder ? <option value="">{placeholder}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
