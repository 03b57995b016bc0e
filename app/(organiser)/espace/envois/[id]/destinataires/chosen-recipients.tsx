import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { LetterForm } from "@/components/letters/letter-form";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import type { CopyPage } from "@/lib/mailings/list-copies";
import { mailingPath } from "@/lib/mailings/mailing-paths";
import { removeRecipientAction } from "./actions";

const hidden = (chunks: ReactNode) => <span className="sr-only">{chunks}</span>;

/** Those who are chosen, a page at a time, and how to take one out, or all. */
export async function ChosenRecipients({ mailingId, chosen }: { mailingId: string; chosen: CopyPage }) {
  const t = await getTranslations("mailings.recipients");
  const { copies, total, page, pageCount } = chosen;
  return (
    <section id="choisis" className="space-y-4">
      <h2 className="text-2xl">{t("current", { count: total })}</h2>
      {total > 0 ? (
        <>
          <Table
            caption={t("caption")}
            captionHidden
            rows={copies}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: t("name"),
                rowHeader: true,
                cell: ({ name, function: role }) => (role ? `${name}, ${role}` : name),
              },
              { key: "commune", header: t("commune_"), cell: ({ communeName }) => communeName },
              {
                key: "email",
                header: t("email"),
                cell: ({ email }) => <span className="wrap-anywhere">{email}</span>,
              },
              {
                key: "remove",
                header: t("gesture"),
                cell: ({ id, name }) => (
                  <LetterForm
                    action={removeRecipientAction}
                    fields={{ envoi: mailingId, copie: id }}
                    label={t.rich("remove", { name, hidden })}
                    variant="quiet"
                    size="sm"
                  />
                ),
              },
            ]}
          />
          <Pagination
            page={page}
            pageCount={pageCount}
            href={(wanted) => `${mailingPath(mailingId)}/destinataires?page=${wanted}#choisis`}
          />
          <LetterForm
            action={removeRecipientAction}
            fields={{ envoi: mailingId }}
            label={t("removeAll")}
            variant="secondary"
            size="sm"
          />
        </>
      ) : null}
    </section>
  );
}
