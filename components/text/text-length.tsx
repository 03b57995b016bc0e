import { useTranslations } from "next-intl";

/** How much is written; says it aloud only once there is too much. Nothing is cut while people write. */
export function TextLength({ count, max }: { count: number; max: number }) {
  const t = useTranslations("text.length");
  const excess = count - max;
  return (
    <p className={excess > 0 ? "text-sm font-semibold text-danger" : "text-sm text-muted"}>
      <span aria-live="polite">{excess > 0 ? t("exceeded", { excess }) : null}</span>
      {excess > 0 ? null : t("within", { count, max })}
    </p>
  );
}
