import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { MailingBadge } from "@/components/mailings/mailing-badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Table } from "@/components/ui/table";
import { formatCount, formatDate } from "@/lib/i18n/format";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { listOwnMailings } from "@/lib/mailings/read-mailing";
import { pageContext } from "../page-context";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings"))("title") };
}

/** The letters to many of one's collectives. */
export default async function MailingsPage() {
  const mailings = await listOwnMailings(await pageContext(MAILINGS_PATH));
  const t = await getTranslations("mailings");
  const write = <ButtonLink href={`${MAILINGS_PATH}/nouveau`}>{t("new")}</ButtonLink>;
  return (
    <PageShell width="wide">
      <PageHeader title={t("title")} lead={t("lead")} actions={mailings.length > 0 ? write : null} />
      {mailings.length === 0 ? (
        <EmptyState title={t("empty")} action={write}>
          {t("emptyAdvice")}
        </EmptyState>
      ) : (
        <Table
          caption={t("list.caption")}
          captionHidden
          rows={mailings}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "letter",
              header: t("list.letter"),
              rowHeader: true,
              cell: ({ id, title }) => (
                <a className="link wrap-anywhere" href={mailingPath(id)}>
                  {title}
                </a>
              ),
            },
            { key: "collective", header: t("list.collective"), cell: ({ collectiveName }) => collectiveName },
            {
              key: "status",
              header: t("list.status"),
              cell: ({ status }) => <MailingBadge status={status} />,
            },
            {
              key: "copies",
              header: t("list.copies"),
              numeric: true,
              cell: ({ copies }) => formatCount(copies),
            },
            { key: "sent", header: t("list.sent"), numeric: true, cell: ({ sent }) => formatCount(sent) },
            {
              key: "updated",
              header: t("list.updated"),
              cell: ({ updatedAt }) => formatDate(updatedAt),
            },
          ]}
        />
      )}
    </PageShell>
  );
}
