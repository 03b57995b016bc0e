import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { NewMailingForm } from "@/components/mailings/new-mailing-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { listOwnCollectives } from "@/lib/collectives/list-own-collectives";
import { MAILINGS_PATH } from "@/lib/mailings/mailing-paths";
import { pageContext } from "../../page-context";
import { createMailingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.create"))("title") };
}

/** Who writes, and about what. */
export default async function NewMailingPage() {
  const collectives = await listOwnCollectives(await pageContext(`${MAILINGS_PATH}/nouveau`));
  if (collectives.length === 0) redirect("/espace/collectifs/nouveau?suite=envoi");
  const t = await getTranslations("mailings");
  return (
    <PageShell width="narrow">
      <Breadcrumb crumbs={[{ label: t("title"), href: MAILINGS_PATH }, { label: t("create.title") }]} />
      <PageHeader title={t("create.title")} lead={t("create.lead")} />
      <NewMailingForm
        action={createMailingAction}
        collectives={collectives.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </PageShell>
  );
}
