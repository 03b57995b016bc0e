import { useTranslations } from "next-intl";
import { LetterForm } from "@/components/letters/letter-form";
import type { FormAction } from "@/components/organiser/action-button";
import { Table } from "@/components/ui/table";
import type { OwnElected } from "@/lib/elected/read-own-elected";
import { formatDate } from "@/lib/i18n/format";
import { ElectedStanding } from "./elected-entry";

type Row = OwnElected["elected"][number];

/** The élu·es who signed, what is known of each, and the button that sets one aside. */
export function OwnElectedTable({ view, setAside }: { view: OwnElected; setAside: FormAction }) {
  const t = useTranslations("elected.own");
  const said = useTranslations("elected");
  return (
    <section className="space-y-4">
      <p className="max-w-prose">{t("eyes")}</p>
      <p className="max-w-prose text-sm text-muted">{said("standing.meaning")}</p>
      <Table
        caption={t("caption")}
        captionHidden
        rows={view.elected}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "name",
            header: t("columns.name"),
            rowHeader: true,
            cell: (row) => (
              <bdi className="wrap-anywhere">
                {row.firstName} {row.lastName}
              </bdi>
            ),
          },
          { key: "mandate", header: t("columns.mandate"), cell: (row) => <MandateCell row={row} /> },
          {
            key: "standing",
            header: t("columns.standing"),
            cell: (row) => (
              <>
                <ElectedStanding verified={row.verified} />
                {row.officialSite ? (
                  <span className="mt-1 block text-sm wrap-anywhere text-muted">
                    {t("officialAddress", { site: row.officialSite })}
                  </span>
                ) : null}
              </>
            ),
          },
          { key: "at", header: t("columns.confirmedAt"), cell: (row) => formatDate(row.confirmedAt) },
          {
            key: "actions",
            header: t("columns.actions"),
            cell: (row) => (
              <LetterForm
                action={setAside}
                fields={{ petitionId: view.petition.id, electedSignatureId: row.id }}
                label={t.rich("setAside", {
                  name: `${row.firstName} ${row.lastName}`,
                  hidden: (chunks) => <span className="sr-only">{chunks}</span>,
                })}
                pendingLabel={t("settingAside")}
                variant="quiet"
                size="sm"
              />
            ),
          },
        ]}
      />
    </section>
  );
}

function MandateCell({ row }: { row: Row }) {
  const t = useTranslations("elected.mandates");
  return (
    <span className="wrap-anywhere">
      {t(row.mandate)}, <bdi>{row.territory}</bdi>
      {row.party ? <bdi className="block text-sm text-muted">{row.party}</bdi> : null}
    </span>
  );
}
