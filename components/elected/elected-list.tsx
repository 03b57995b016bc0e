import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { electedPath, electedSigningPath } from "@/lib/elected/elected-paths";
import type { ElectedPage } from "@/lib/elected/list-elected";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import { typographe } from "@/lib/text/french-typography";
import { ElectedEntry } from "./elected-entry";

type ElectedListProps = { petition: PublicPetition; page: ElectedPage; isFirst: boolean };

/** One page of the élu·es who signed a petition. */
export function ElectedList({ petition, page, isFirst }: ElectedListProps) {
  const t = useTranslations("elected");
  return (
    <PageShell width="text">
      <PageHeader title={t("list.title")} lead={t("list.lead", { title: typographe(petition.title) })} />
      <p>
        <strong>{t("list.counted", { count: petition.elected.total })}</strong>
      </p>
      <div className="my-6 space-y-4">
        {page.elected.length === 0 ? (
          <EmptyState title={t("list.empty")}>{t("list.emptyAdvice")}</EmptyState>
        ) : (
          <>
            <p className="text-sm text-muted">{t("standing.meaning")}</p>
            <ul aria-label={t("list.label")} className="divide-y divide-line border-y border-line">
              {page.elected.map((one) => (
                <ElectedEntry key={one.id} elected={one} />
              ))}
            </ul>
          </>
        )}
      </div>
      <nav aria-label={t("list.pages")} className="flex flex-wrap gap-3">
        {page.next ? (
          <ButtonLink
            href={`${electedPath(petition.slug)}?apres=${page.next}`}
            variant="secondary"
            rel="next"
          >
            {t("list.next")}
          </ButtonLink>
        ) : null}
        {isFirst ? null : (
          <ButtonLink href={electedPath(petition.slug)} variant="quiet">
            {t("list.first")}
          </ButtonLink>
        )}
        {petition.maySign.elected && SIGNABLE_STATUSES.includes(petition.status) ? (
          <ButtonLink href={electedSigningPath(petition.slug)} variant="secondary">
            {t("panel.sign")}
          </ButtonLink>
        ) : null}
        <ButtonLink href={petitionPath(petition.slug)} variant="quiet">
          {t("list.back")}
        </ButtonLink>
      </nav>
    </PageShell>
  );
}
