import { useTranslations } from "next-intl";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

/** Asks for the reference of a letter; a plain GET form, so that it can be bookmarked and works anywhere. */
export function ReferenceForm({ reference = "" }: { reference?: string }) {
  const t = useTranslations("verify");
  return (
    <form action="/verifier" method="get" className="max-w-md space-y-5">
      <TextInput
        name="reference"
        label={t("reference")}
        hint={t("referenceHint")}
        defaultValue={reference}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={200}
        required
      />
      <SubmitButton>{t("check")}</SubmitButton>
    </form>
  );
}
