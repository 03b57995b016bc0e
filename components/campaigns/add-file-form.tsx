import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ownCampaignPath } from "@/lib/campaigns/campaign-paths";

type AddFileFormProps = {
  campaignId: string;
  /** Why the last file was not taken, in words; it was sent to an address of its own and came back here. */
  refusal: string | null;
};

/** A file to download. A plain form: the browser sends it and comes back, with or without JavaScript. */
export function AddFileForm({ campaignId, refusal }: AddFileFormProps) {
  const t = useTranslations("campaignDesk.tools");
  return (
    <div id="fichier" className="scroll-mt-6 space-y-3">
      {refusal ? (
        <Alert tone="danger" role="alert" title={t("fileRefused")}>
          <p>{refusal}</p>
        </Alert>
      ) : null}
      <Disclosure summary={t("addFile")} open={refusal !== null}>
        <form
          action={`${ownCampaignPath(campaignId)}/fichiers`}
          method="post"
          encType="multipart/form-data"
          className="space-y-4"
        >
          <TextInput
            name="titre"
            id="fichier-titre"
            optional
            label={t("title")}
            hint={t("fileTitleHint")}
            autoComplete="off"
          />
          <TextInput name="texte" id="fichier-texte" optional label={t("description")} autoComplete="off" />
          <Field id="fichier-choisi" label={t("fileInput")} hint={t("fileHint")}>
            {(control) => (
              <input
                {...control}
                type="file"
                name="fichier"
                required
                accept="application/pdf,image/png,image/jpeg"
                className="control"
              />
            )}
          </Field>
          <SubmitButton variant="secondary">{t("add")}</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
