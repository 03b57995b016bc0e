import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { typographe } from "@/lib/text/french-typography";
import { PetitionBadge } from "./petition-badge";

type WatchHeaderProps = {
  petition: {
    id: string;
    slug: string;
    shownTitle: string;
    status: PetitionStatus;
    suspensionReason: string | null;
    commune: { name: string; departmentCode: string };
    collective: { name: string };
  };
  justPublished: boolean;
};

/** Which petition this is, where it stands, and the way to its other pages. */
export function WatchHeader({ petition, justPublished }: WatchHeaderProps) {
  const t = useTranslations("organiser");
  const { id, status } = petition;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("list.title"), href: "/espace" }, { label: typographe(petition.shownTitle) }]}
      />
      <PageHeader
        eyebrow={t("list.place", {
          commune: petition.commune.name,
          department: petition.commune.departmentCode,
          collective: petition.collective.name,
        })}
        title={typographe(petition.shownTitle)}
        status={<PetitionBadge status={status} />}
        actions={
          status === "draft" ? (
            <>
              <ButtonLink href={`/espace/petitions/${id}/modifier`}>{t("watch.continueDraft")}</ButtonLink>
              <ButtonLink href={`/espace/petitions/${id}/apercu`} variant="secondary">
                {t("watch.seePreview")}
              </ButtonLink>
            </>
          ) : (
            <ButtonLink href={petitionPath(petition.slug)} variant="secondary">
              {t("watch.seePublic")}
            </ButtonLink>
          )
        }
      />
      <div className="mb-8 space-y-4 empty:hidden">
        {justPublished && status === "open" ? (
          <Alert tone="success" role="status" title={t("watch.published")}>
            {t("watch.publishedText")}
          </Alert>
        ) : null}
        {status === "draft" ? <Alert title={t("watch.draftTitle")}>{t("watch.draftText")}</Alert> : null}
        {status === "suspended" ? (
          <Alert tone="warning" title={t("watch.suspendedTitle")}>
            {t("watch.suspendedText", { reason: petition.suspensionReason ?? "" })}
          </Alert>
        ) : null}
      </div>
    </>
  );
}
