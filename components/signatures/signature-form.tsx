import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { TextInput } from "@/components/ui/text-input";
import { communeForms } from "@/lib/communes/commune-forms";
import { outsideRecipients } from "@/lib/petitions/outside-recipients";
import { signingPath } from "@/lib/petitions/petition-paths";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import type { RefusedSignature } from "@/lib/signatures/refused-signature";
import { NAME_MAX, type SignatureFormValues } from "@/lib/signatures/signature-form";
import { DataNotice } from "./data-notice";

/** Where the form stands in its page, and where a refused one is shown again. */
export const FORM_ANCHOR = "formulaire";

type SignatureFormProps = { petition: PublicPetition; refused?: RefusedSignature };

/**
 * The form of a petition: plain HTML, answered by one redirection. Its three boxes are never ticked
 * beforehand (RGPD art. 7 and 9); a refused form comes back as it was sent, with what to correct.
 */
export function SignatureForm({ petition, refused }: SignatureFormProps) {
  const t = useTranslations("signatures.form");
  const problems = useTranslations("errors.fields");
  const mairie = communeForms(petition.commune).mairieOf;
  const others = outsideRecipients(petition.recipients);
  const error = (name: keyof SignatureFormValues) => {
    const code = refused?.errors[name];
    return code ? problems(code) : undefined;
  };
  const text = (name: keyof SignatureFormValues) => ({
    name,
    error: error(name),
    defaultValue: refused?.values[name],
    required: true,
  });
  const box = (name: keyof SignatureFormValues) => ({
    name,
    error: error(name),
    defaultChecked: Boolean(refused?.values[name]),
  });
  return (
    <form method="post" action={`${signingPath(petition.slug)}#${FORM_ANCHOR}`} className="space-y-5">
      {petition.version ? (
        <input type="hidden" name="version" value={refused?.values.version || petition.version.number} />
      ) : null}
      <p className="text-sm text-muted">{t("required")}</p>
      <TextInput {...text("prenom")} label={t("firstName")} autoComplete="given-name" maxLength={NAME_MAX} />
      <TextInput {...text("nom")} label={t("lastName")} autoComplete="family-name" maxLength={NAME_MAX} />
      <TextInput
        {...text("courriel")}
        label={t("email")}
        hint={t("emailHint")}
        type="email"
        autoComplete="email"
        maxLength={254}
      />
      <TextInput
        {...text("code_postal")}
        label={t("postalCode")}
        autoComplete="postal-code"
        inputMode="numeric"
        pattern="\s*\d{2}\s?\d{3}\s*"
        title={t("postalCodeTitle")}
        maxLength={10}
        className="max-w-40"
      />
      <div className="space-y-3">
        <Checkbox
          {...box("transmettre")}
          label={t(others.length > 0 ? "transmitToAll" : "transmit", {
            mairie,
            others: others.join("\u202f; "),
          })}
          required
        />
        <Checkbox {...box("nom_public")} label={t("showName")} hint={t("optional")} />
        <Checkbox
          {...box("nouvelles")}
          label={t("news", { collective: petition.collective.name })}
          hint={t("optional")}
        />
      </div>
      <div className="space-y-2">
        <Button type="submit" size="lg" wide>
          {t("submit")}
        </Button>
        <p className="text-sm text-muted">{t("next")}</p>
      </div>
      <DataNotice petition={petition} />
    </form>
  );
}
