import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { communeForms } from "@/lib/communes/commune-forms";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { typographe } from "@/lib/text/french-typography";

type SharePanelProps = {
  petition: { title: string; status: PetitionStatus; commune: Parameters<typeof communeForms>[0] };
  /** Absolute address of the public page. */
  url: string;
};

/** What to send around while the petition can be signed. No network's button: none of them is told anything. */
export function SharePanel({ petition, url }: SharePanelProps) {
  const t = useTranslations("organiser.watch");
  const common = useTranslations("common");
  if (petition.status !== "open") return null;
  const message = t("shareMessage", {
    title: typographe(petition.title),
    of: communeForms(petition.commune).de,
    url,
  });
  return (
    <Card as="section" className="space-y-4">
      <h2 className="text-xl">{t("share")}</h2>
      <CopyField
        id="adresse-publique"
        label={t("shareLink")}
        value={url}
        copyLabel={t("copyLink")}
        copiedLabel={common("copied")}
      />
      <CopyField
        id="message"
        label={t("shareText")}
        value={message}
        copyLabel={t("shareTextCopy")}
        copiedLabel={common("copied")}
      />
    </Card>
  );
}
