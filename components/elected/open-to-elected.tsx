import { useTranslations } from "next-intl";
import { ActionButton, type FormAction } from "@/components/organiser/action-button";
import { Alert } from "@/components/ui/alert";

/** A petition that élu·es may not sign yet, and the button that lets them, for good. */
export function OpenToElected({ petitionId, open }: { petitionId: string; open: FormAction }) {
  const t = useTranslations("elected.own");
  return (
    <Alert title={t("closedTitle")}>
      <p>{t("closedText")}</p>
      <ActionButton
        action={open}
        fields={{ petitionId }}
        label={t("open")}
        pendingLabel={t("settingAside")}
      />
    </Alert>
  );
}
