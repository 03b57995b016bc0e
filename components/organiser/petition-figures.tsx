import { useTranslations } from "next-intl";
import { PetitionProgress } from "@/components/petitions/petition-progress";
import { Stat } from "@/components/ui/stat";
import { formatCount } from "@/lib/i18n/format";
import type { OwnFigures } from "@/lib/petitions/read-own-figures";
import type { Threshold } from "@/lib/petitions/threshold";
import type { WhoMaySign } from "@/lib/petitions/who-may-sign";

type PetitionFiguresProps = {
  figures: Pick<
    OwnFigures,
    "confirmed" | "residents" | "elsewhere" | "pending" | "elected" | "organisations"
  >;
  threshold: Threshold;
  maySign: WhoMaySign;
};

/** How many signed, how far the goal is, and who they are. */
export function PetitionFigures({ figures, threshold, maySign }: PetitionFiguresProps) {
  const t = useTranslations("organiser.watch");
  const others = useTranslations("elected.counts");
  return (
    <section aria-labelledby="signatures" className="space-y-5">
      <h2 id="signatures" className="text-2xl">
        {t("figures")}
      </h2>
      {maySign.residents ? <PetitionProgress count={figures.confirmed} threshold={threshold} /> : null}
      <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 empty:hidden">
        {maySign.residents ? (
          <>
            <Stat label={t("residents")} value={formatCount(figures.residents)} hint={t("residentsHint")} />
            <Stat label={t("elsewhere")} value={formatCount(figures.elsewhere)} />
            <Stat label={t("pending")} value={formatCount(figures.pending)} hint={t("pendingHint")} />
          </>
        ) : null}
        {maySign.elected || figures.elected > 0 ? (
          <Stat label={others("electedTerm")} value={formatCount(figures.elected)} />
        ) : null}
        {maySign.organisations || figures.organisations > 0 ? (
          <Stat label={others("organisationsTerm")} value={formatCount(figures.organisations)} />
        ) : null}
      </div>
    </section>
  );
}
