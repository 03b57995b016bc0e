import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

/** Finds a commune by name or postal code; a plain GET form, whose answer can be kept and shared. */
export function CommuneSearch({ query }: { query: string }) {
  const t = useTranslations("home.search");
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is unknown to the browsers of older phones.
    <form method="get" action="/" role="search">
      <Field id="q" label={t("label")} hint={t("hint")}>
        {(control) => (
          <div className="flex flex-wrap gap-2">
            <input
              {...control}
              type="search"
              name="q"
              defaultValue={query}
              maxLength={120}
              required
              autoComplete="off"
              className="control min-w-0 flex-1 basis-56"
            />
            <Button type="submit">{t("submit")}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
