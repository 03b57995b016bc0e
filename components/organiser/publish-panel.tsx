import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { ActionButton, type FormAction } from "./action-button";

export const PUBLISH_ANCHOR = "publier";

type PublishPanelProps = {
  petition: { id: string; revision: number };
  missing: FieldErrors;
  publish: FormAction;
};

/** The button that makes the page above public; it publishes the revision shown, and no other. */
export function PublishPanel({ petition, missing, publish }: PublishPanelProps) {
  const t = useTranslations("organiser.preview");
  const isWhole = Object.keys(missing).length === 0;
  return (
    <Card as="section" id={PUBLISH_ANCHOR} className="space-y-4">
      <h2 className="text-2xl">{t("publishHeading")}</h2>
      <p className="max-w-2xl">{t("publishLead")}</p>
      {isWhole ? (
        <ActionButton
          action={publish}
          fields={{ petitionId: petition.id, revision: String(petition.revision) }}
          label={t("publish")}
          pendingLabel={t("publishing")}
          size="lg"
        />
      ) : (
        <ButtonLink href={`/espace/petitions/${petition.id}/modifier`} variant="secondary">
          {t("missingAction")}
        </ButtonLink>
      )}
    </Card>
  );
}
