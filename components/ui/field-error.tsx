import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Icon } from "./icon";

/** The sentence that says what is wrong with one field; `id` is what the control's aria-describedby names. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-semibold text-danger">
      <Icon name="danger" className="mt-0.5 size-4.5" />
      <span>
        <span className="sr-only">{t("errorPrefix")} </span>
        {children}
      </span>
    </p>
  );
}
