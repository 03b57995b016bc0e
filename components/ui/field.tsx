import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { FieldError } from "./field-error";

/** What every field of a form shares. */
export type FieldText = {
  label: ReactNode;
  /** A sentence shown under the label, before the control. */
  hint?: ReactNode;
  /** The sentence that says what to correct; its presence marks the field as wrong. */
  error?: ReactNode;
  /** Fields are mandatory unless they say otherwise: adds “(facultatif)” to the label. */
  optional?: boolean;
};

/** Attributes that tie a control to its label, hint and error: spread them on the control. */
export type ControlAttributes = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

type FieldProps = FieldText & {
  id: string;
  className?: string;
  children: (control: ControlAttributes) => ReactNode;
};

/** The attributes of a control whose hint is `${id}-hint` and whose error is `${id}-error`. */
export function controlAttributes(
  id: string,
  { hint, error }: Pick<FieldText, "hint" | "error">,
): ControlAttributes {
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return {
    id,
    ...(described ? { "aria-describedby": described } : {}),
    ...(error ? { "aria-invalid": true as const } : {}),
  };
}

/** Label, hint and error around one control of any kind. */
export function Field({ id, label, hint, error, optional, className, children }: FieldProps) {
  const t = useTranslations("common");
  return (
    <div className={classNames("field", error && "field-wrong", className)}>
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional ? <span className="font-normal text-muted"> {t("optional")}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-sm text-muted">
          {hint}
        </p>
      ) : null}
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
      {children(controlAttributes(id, { hint, error }))}
    </div>
  );
}
