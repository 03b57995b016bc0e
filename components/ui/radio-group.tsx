import type { ReactNode } from "react";
import { Fieldset } from "./fieldset";

type RadioGroupProps = {
  name: string;
  id?: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
  required?: boolean;
};

/** One choice among a few, each as large a target as its card. */
export function RadioGroup({
  name,
  id = name,
  legend,
  hint,
  error,
  options,
  defaultValue,
  required,
}: RadioGroupProps) {
  return (
    <Fieldset id={id} legend={legend} hint={hint} error={error}>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={option.value === defaultValue}
            disabled={option.disabled}
            required={required}
          />
          <span>
            {option.label}
            {option.hint ? <span className="mt-1 block text-sm text-muted">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </Fieldset>
  );
}
