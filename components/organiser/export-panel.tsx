import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Icon } from "@/components/ui/icon";

/** The signatures as a file. A form and not a link: taking them leaves a trace. */
export function ExportPanel({ petitionId }: { petitionId: string }) {
  const t = useTranslations("organiser.watch");
  return (
    <Card as="section" id="export" className="space-y-3">
      <h2 className="text-xl">{t("export")}</h2>
      <p>{t("exportText")}</p>
      <p className="text-sm text-muted">{t("exportCare")}</p>
      <form method="post" action={`/espace/petitions/${petitionId}/export.csv`} className="space-y-3">
        <Checkbox name="tout" value="1" label={t("exportPending")} />
        <Button type="submit" variant="secondary">
          <Icon name="download" />
          {t("exportButton")}
        </Button>
      </form>
    </Card>
  );
}
