import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { listMailingsToModerate } from "@/lib/mailings/list-mailings-to-moderate";
import { MAILING_QUEUE_PATH, moderatedMailingPath } from "@/lib/mailings/mailing-paths";
import { MODERATION_PATH } from "@/lib/moderation/moderation-paths";
import { pageContext } from "../../espace/page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.moderation"))("title") };
}

/** Large sendings that wait for a decision, the oldest first. */
export default async function MailingQueuePage() {
  const mailings = await orNotFound(listMailingsToModerate(await pageContext(MAILING_QUEUE_PATH)));
  if (!mailings) notFound();
  const t = await getTranslations("mailings.moderation");
  const moderation = await getTranslations("moderation");
  return (
    <PageShell width="medium">
      <Breadcrumb crumbs={[{ label: moderation("title"), href: MODERATION_PATH }, { label: t("title") }]} />
      <PageHeader title={t("title")} lead={t("lead")} />
      {mailings.length === 0 ? (
        <EmptyState title={t("empty")} />
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {mailings.map((mailing) => (
            <li key={mailing.id} className="space-y-2 py-5">
              <h2 className="text-xl wrap-anywhere">{mailing.title}</h2>
              <p className="text-muted wrap-anywhere">
                {mailing.collective.name}, {t("copies", { count: mailing.copies })}
                {mailing.sealedAt ? `, ${formatDateTime(mailing.sealedAt)}` : null}
              </p>
              <ButtonLink href={moderatedMailingPath(mailing.id)} variant="secondary" size="sm">
                {t.rich("read", {
                  title: mailing.title,
                  hidden: (chunks) => <span className="sr-only">{chunks}</span>,
                })}
              </ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </PageShell>
  );
}
