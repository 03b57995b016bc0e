import { useTranslations } from "next-intl";
import { PetitionProgress } from "@/components/petitions/petition-progress";
import { Stat } from "@/components/ui/stat";
import { formatCount } from "@/lib/i18n/format";
import type { Threshold } from "@/lib/petitions/threshold";

type PetitionFiguresProps = {
  figures: { confirmed: number; residents: number; elsewhere: number; pending: number };
  threshold: Threshold;
};

/** How many signed, how far the goal is, and who they are. */
export function PetitionFigures({ figures, threshold }: PetitionFiguresProps) {
  const t = useTranslations("organiser.watch");
  return (
    <section aria-labelledby="signatures" className="space-y-5">
      <h2 id="signatures" className="text-2xl">
        {t("figures")}
      </h2>
      <PetitionProgress count={figures.confirmed} threshold={threshold} />
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3">
        <Stat label={t("residents")} value={formatCount(figures.residents)} hint={t("residentsHint")} />
        <Stat label={t("elsewhere")} value={formatCount(figures.elsewhere)} />
        <Stat label={t("pending")} value={formatCount(figures.pending)} hint={t("pendingHint")} />
      </div>
    </section>
  );
}
