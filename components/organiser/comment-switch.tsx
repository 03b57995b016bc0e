import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { ActionButton, type FormAction } from "./action-button";

type CommentSwitchProps = { action: FormAction; petitionId: string; takesComments: boolean };

/** Lets signers leave messages, or no longer. */
export function CommentSwitch({ action, petitionId, takesComments }: CommentSwitchProps) {
  const t = useTranslations("comments.desk");
  return (
    <Card as="section" className="space-y-3">
      <h2 className="text-xl">{t("switchHeading")}</h2>
      <p>{t(takesComments ? "isOn" : "isOff")}</p>
      {takesComments ? <p className="text-sm text-muted">{t("turnOffText")}</p> : null}
      <ActionButton
        key={String(takesComments)}
        action={action}
        fields={{ petitionId, prendre: takesComments ? "non" : "oui" }}
        label={t(takesComments ? "turnOff" : "turnOn")}
        pendingLabel={t("pending")}
        variant={takesComments ? "secondary" : "primary"}
      />
    </Card>
  );
}
