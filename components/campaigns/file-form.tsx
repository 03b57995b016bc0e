import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { ownCampaignPath } from "@/lib/campaigns/campaign-paths";
import type { ShownTool } from "@/lib/campaigns/campaign-tool";

type FileFormProps = { campaignId: string; tool?: Pick<ShownTool, "id" | "title" | "description"> };

/** A file to download, or what is said of one and the file that takes its place. A plain form, as browsers send it. */
export function FileForm({ campaignId, tool }: FileFormProps) {
  const t = useTranslations("campaignDesk.tools");
  const id = tool?.id ?? "fichier";
  return (
    <form
      action={`${ownCampaignPath(campaignId)}/fichiers`}
      method="post"
      encType="multipart/form-data"
      className="space-y-4"
    >
      {tool ? <input type="hidden" name="outil" value={tool.id} /> : null}
      <TextInput
        {...{ name: "titre", id: `${id}-titre`, label: t("title"), hint: t("fileTitleHint") }}
        {...{ optional: true, autoComplete: "off", defaultValue: tool?.title }}
      />
      <TextInput
        {...{ name: "texte", id: `${id}-texte`, label: t("description") }}
        {...{ optional: true, autoComplete: "off", defaultValue: tool?.description }}
      />
      <Field
        id={`${id}-choisi`}
        label={t(tool ? "fileInstead" : "fileInput")}
        hint={t(tool ? "fileInsteadHint" : "fileHint")}
        optional={tool !== undefined}
      >
        {(control) => (
          <input
            {...control}
            type="file"
            name="fichier"
            required={tool === undefined}
            accept="application/pdf,image/png,image/jpeg"
            className="control"
          />
        )}
      </Field>
      <SubmitButton variant="secondary">{t(tool ? "save" : "add")}</SubmitButton>
    </form>
  );
}

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
        <FileForm campaignId={campaignId} />
      </Disclosure>
    </div>
  );
}
