import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { CommuneDirectory, ElectedView } from "@/lib/directory/commune-directory";
import { webLink } from "@/lib/directory/contact-links";
import { formatDate } from "@/lib/i18n/format";
import { Fact, Facts } from "./facts";
import { MairieContacts } from "./mairie-contacts";

type MairieCardProps = {
  /** “Mairie du Mans” */
  title: string;
  directory: CommuneDirectory;
};

/** Who is at the mairie and how to reach it; one quiet sentence when no import ever said it. */
export function MairieCard({ title, directory: { mairie, mayor, importedAt } }: MairieCardProps) {
  const t = useTranslations("directory.mairie");
  const record = webLink(mairie?.publicUrl ?? "");
  return (
    <Card as="section" id="mairie" className="scroll-mt-4 space-y-4">
      <h2 className="text-xl">{title}</h2>
      {mayor ? <Mayor mayor={mayor} /> : null}
      {mairie ? (
        <MairieContacts mairie={mairie} />
      ) : (
        <p className="text-muted">{t(importedAt.mairies ? "unknown" : "notYet")}</p>
      )}
      {record ? (
        <p className="text-sm">
          <a href={record.href}>{t("record")}</a>
        </p>
      ) : null}
    </Card>
  );
}

function Mayor({ mayor: { name, sex, functionStart } }: { mayor: ElectedView }) {
  const t = useTranslations("directory.mairie");
  return (
    <Facts>
      <Fact term={t("mayor", { sex: sex ?? "other" })}>
        <span className="font-semibold">{name}</span>
        {functionStart ? (
          <span className="block text-sm text-muted">{t("since", { date: formatDate(functionStart) })}</span>
        ) : null}
      </Fact>
    </Facts>
  );
}
