import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import type { FieldErrors } from "@/lib/forms/field-errors";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { MissingList } from "./missing-list";
import { PUBLISH_ANCHOR } from "./publish-panel";

type PreviewBannerProps = {
  petition: { id: string; title: string; slug: string; status: PetitionStatus };
  missing: FieldErrors;
};

/** Says that this is a preview, and what is missing before it can be anything more. */
export function PreviewBanner({ petition, missing }: PreviewBannerProps) {
  const t = useTranslations("organiser");
  const isDraft = petition.status === "draft";
  const isWhole = Object.keys(missing).length === 0;
  return (
    <PageShell width="wide" className="space-y-4">
      <Breadcrumb
        crumbs={[
          { label: t("list.title"), href: "/espace" },
          { label: petition.title, href: `/espace/petitions/${petition.id}` },
          { label: t("preview.title") },
        ]}
      />
      <Alert title={t("preview.bannerTitle")}>
        <p>{t(isDraft ? "preview.banner" : "preview.public")}</p>
        <p className="flex flex-wrap gap-2">
          {isDraft ? (
            <>
              <ButtonLink href={`/espace/petitions/${petition.id}/modifier`} variant="secondary" size="sm">
                {t("preview.edit")}
              </ButtonLink>
              {isWhole ? (
                <ButtonLink href={`#${PUBLISH_ANCHOR}`} variant="quiet" size="sm">
                  {t("preview.toPublish")}
                </ButtonLink>
              ) : null}
            </>
          ) : (
            <ButtonLink href={petitionPath(petition.slug)} variant="secondary" size="sm">
              {t("preview.seePublic")}
            </ButtonLink>
          )}
        </p>
      </Alert>
      {isWhole ? null : (
        <Alert tone="warning" title={t("preview.missingTitle")}>
          <MissingList petitionId={petition.id} missing={missing} />
        </Alert>
      )}
    </PageShell>
  );
}
