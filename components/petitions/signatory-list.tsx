import { useTranslations } from "next-intl";
import { PageShell } from "@/components/layout/page-shell";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { petitionPath, signatoriesPath } from "@/lib/petitions/petition-paths";
import type { PublicPetition } from "@/lib/petitions/read-public-petition";
import type { SignatoryPage } from "@/lib/signatures/list-signatories";
import { typographe } from "@/lib/text/french-typography";

type SignatoryListProps = {
  petition: PublicPetition;
  page: SignatoryPage;
  /** How many signed without showing their name. */
  hidden: number;
  isFirst: boolean;
};

/** One page of the public names of a petition. */
export function SignatoryList({ petition, page, hidden, isFirst }: SignatoryListProps) {
  const t = useTranslations("petitions.signatories");
  return (
    <PageShell width="text">
      <PageHeader title={t("title")} lead={t("lead", { title: typographe(petition.title) })} />
      <p>
        <strong>{t("counted", { count: petition.tally.confirmed })}</strong>{" "}
        {hidden > 0 ? t("hidden", { count: hidden }) : null}
      </p>
      <div className="my-6">
        {page.signatories.length === 0 ? (
          <EmptyState title={t("empty")}>{t("emptyAdvice")}</EmptyState>
        ) : (
          <ul aria-label={t("list")} className="divide-y divide-line border-y border-line">
            {page.signatories.map((person) => (
              <li key={person.id} className="py-2">
                <bdi>
                  {person.firstName} {person.lastName}
                </bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <nav aria-label={t("pages")} className="flex flex-wrap gap-3">
        {page.next ? (
          <ButtonLink
            href={`${signatoriesPath(petition.slug)}?apres=${page.next}`}
            variant="secondary"
            rel="next"
          >
            {t("next")}
          </ButtonLink>
        ) : null}
        {isFirst ? null : (
          <ButtonLink href={signatoriesPath(petition.slug)} variant="quiet">
            {t("first")}
          </ButtonLink>
        )}
        <ButtonLink href={petitionPath(petition.slug)} variant="quiet">
          {t("back")}
        </ButtonLink>
      </nav>
    </PageShell>
  );
}
