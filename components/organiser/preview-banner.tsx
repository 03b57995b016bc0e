import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { storedFreeFields } from "@/lib/campaigns/free-fields";
import type { FieldErrors } from "@/lib/forms/field-errors";
import type { PlacedProblem } from "@/lib/petitions/fill-petition";
import { typographe } from "@/lib/text/french-typography";
import { MissingList } from "./missing-list";
import { PUBLISH_ANCHOR } from "./publish-panel";

type PreviewBannerProps = {
  petition: { id: string; shownTitle: string; templateVersion: { freeFields: unknown } | null };
  missing: FieldErrors;
  problems: readonly PlacedProblem[];
};

/** Says that this is a preview, and what is missing before it can be anything more. */
export function PreviewBanner({ petition, missing, problems }: PreviewBannerProps) {
  const t = useTranslations("organiser");
  const isWhole = Object.keys(missing).length === 0;
  return (
    <PageShell width="wide" className="space-y-4">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/espace" },
          { label: typographe(petition.shownTitle), href: `/espace/petitions/${petition.id}` },
          { label: t("preview.title") },
        ]}
      />
      <Alert title={t("preview.bannerTitle")}>
        <p>{t("preview.banner")}</p>
        <p className="flex flex-wrap gap-2">
          <ButtonLink href={`/espace/petitions/${petition.id}/modifier`} variant="secondary" size="sm">
            {t("preview.edit")}
          </ButtonLink>
          {isWhole ? (
            <ButtonLink href={`#${PUBLISH_ANCHOR}`} variant="quiet" size="sm">
              {t("preview.toPublish")}
            </ButtonLink>
          ) : null}
        </p>
      </Alert>
      {isWhole ? null : (
        <Alert tone="warning" title={t("preview.missingTitle")}>
          <MissingList
            petitionId={petition.id}
            missing={missing}
            problems={problems}
            freeFields={storedFreeFields(petition.templateVersion?.freeFields)}
          />
        </Alert>
      )}
    </PageShell>
  );
}
