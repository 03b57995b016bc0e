import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { FILE_TYPES } from "@/lib/files/file-verdict";
import { FIELD_ERRORS } from "@/lib/forms/field-errors";
import { ANNEX_TITLE_MAX } from "@/lib/petitions/annex-limits";

type AnnexFormProps = {
  /** Where the file goes: a route `…/fichiers`. */
  action: string;
  /** Why the last file was refused, from the address. */
  refusal: string | undefined;
};

/** Gives a file to go with the letter: a plain form, which a route takes. */
export function AnnexForm({ action, refusal }: AnnexFormProps) {
  const t = useTranslations("parts.annexes");
  const fields = useTranslations("errors.fields");
  const known = FIELD_ERRORS.find((code) => code === refusal);
  const error = known ? fields(known) : refusal ? t("refused") : undefined;
  return (
    <form method="post" action={action} encType="multipart/form-data" className="space-y-5">
      <h2 className="text-2xl">{t("add")}</h2>
      {error ? (
        <Alert tone="danger" role="alert">
          {error}
        </Alert>
      ) : null}
      <TextInput
        name="titre"
        label={t("name")}
        hint={t("nameHint")}
        optional
        maxLength={ANNEX_TITLE_MAX}
        autoComplete="off"
      />
      <Field id="fichier" label={t("file")} hint={t("fileHint")} error={error}>
        {(control) => (
          <input
            {...control}
            type="file"
            name="fichier"
            required
            accept={FILE_TYPES.join(",")}
            className="control"
          />
        )}
      </Field>
      <Button type="submit">{t("send")}</Button>
    </form>
  );
}
