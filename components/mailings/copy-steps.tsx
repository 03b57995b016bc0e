import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** From one copy to the next, or to any by its rank; plain links and a plain form. */
export function CopySteps({ path, position, total }: { path: string; position: number; total: number }) {
  const t = useTranslations("mailings.preview");
  if (total < 2) return null;
  return (
    <div className="no-print flex flex-wrap items-end gap-3">
      {position > 1 ? (
        <ButtonLink variant="secondary" size="sm" rel="prev" href={`${path}?exemplaire=${position - 1}`}>
          {t("previous")}
        </ButtonLink>
      ) : null}
      {position < total ? (
        <ButtonLink variant="secondary" size="sm" rel="next" href={`${path}?exemplaire=${position + 1}`}>
          {t("next")}
        </ButtonLink>
      ) : null}
      <form action={path} className="flex flex-wrap items-end gap-3">
        <TextInput
          name="exemplaire"
          type="number"
          min={1}
          max={total}
          inputMode="numeric"
          label={t("go")}
          defaultValue={position}
          key={position}
        />
        <Button type="submit" variant="quiet">
          {t("goButton")}
        </Button>
      </form>
    </div>
  );
}
