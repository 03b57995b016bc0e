import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { PetitionStatus } from "@/lib/db/generated/enums";
import { formatCount } from "@/lib/i18n/format";
import { typographe } from "@/lib/text/french-typography";
import { PetitionBadge } from "./petition-badge";

type OwnPetitionRow = {
  id: string;
  title: string;
  status: PetitionStatus;
  communeName: string;
  departmentCode: string;
  collectiveName: string;
  confirmed: number;
  residents: number;
  elected: number;
  organisations: number;
  pending: number;
};

/** An organiser's petitions and their counts; a draft has none. */
export function OwnPetitionTable({ petitions }: { petitions: OwnPetitionRow[] }) {
  const t = useTranslations("organiser.list");
  const figure = (
    key: "confirmed" | "pending" | "residents" | "elsewhere",
    of: (row: OwnPetitionRow) => number,
  ) => ({
    key,
    header: t(`columns.${key}`),
    numeric: true,
    cell: (row: OwnPetitionRow) => (row.status === "draft" ? "–" : formatCount(of(row))),
  });
  return (
    <Table
      caption={t("result", { count: petitions.length })}
      captionHidden
      rows={petitions}
      rowKey={(row) => row.id}
      columns={[
        {
          key: "petition",
          header: t("columns.petition"),
          rowHeader: true,
          cell: (row) => (
            <>
              <a href={`/espace/petitions/${row.id}`} className="link">
                {typographe(row.title)}
              </a>
              <span className="mt-0.5 block text-sm font-normal text-muted">
                {t("place", {
                  commune: row.communeName,
                  department: row.departmentCode,
                  collective: row.collectiveName,
                })}
              </span>
              <OtherSigners row={row} />
            </>
          ),
        },
        { key: "status", header: t("columns.status"), cell: (row) => <PetitionBadge status={row.status} /> },
        figure("confirmed", (row) => row.confirmed),
        figure("pending", (row) => row.pending),
        figure("residents", (row) => row.residents),
        figure("elsewhere", (row) => row.confirmed - row.residents),
      ]}
    />
  );
}

/** Élu·es and organisations, where any signed: most petitions have no column to spend on them. */
function OtherSigners({ row: { elected, organisations } }: { row: OwnPetitionRow }) {
  const t = useTranslations("elected.counts");
  const said = [
    ...(elected > 0 ? [t("elected", { count: elected })] : []),
    ...(organisations > 0 ? [t("organisations", { count: organisations })] : []),
  ];
  if (said.length === 0) return null;
  return <span className="block text-sm font-normal">{said.join(" · ")}</span>;
}
