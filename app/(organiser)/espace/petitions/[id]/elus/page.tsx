import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OpenToElected } from "@/components/elected/open-to-elected";
import { OwnElectedTable } from "@/components/elected/own-elected-table";
import { PageShell } from "@/components/layout/page-shell";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { electedSigningPath } from "@/lib/elected/elected-paths";
import { type OwnElected, readOwnElected } from "@/lib/elected/read-own-elected";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/http/or-not-found";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { typographe } from "@/lib/text/french-typography";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { openToElectedAction, setAsideAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("elected.own"))("title") };
}

/** The élu·es of one petition, for those who carry it to look over. */
export default async function OwnElectedPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(`/espace/petitions/${id}/elus`);
  const view = await orNotFound(readOwnElected(ctx, id));
  if (!view || view.petition.status === "draft") notFound();
  const t = await getTranslations("elected.own");
  const { petition, confirmed, pending } = view;
  const done = (await readParam(searchParams, "fait")) === "ecartee";
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[
          { label: typographe(petition.title), href: `/espace/petitions/${id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader
        title={t("title")}
        lead={`${t("counted", { count: confirmed })}, ${t("pending", { count: pending })}`}
      />
      <div className="space-y-8">
        {done ? (
          <Alert tone="success" role="status">
            {t("setAsideDone")}
          </Alert>
        ) : null}
        {!petition.electedMaySign && SIGNABLE_STATUSES.includes(petition.status) ? (
          <OpenToElected petitionId={id} open={openToElectedAction} />
        ) : null}
        <Share view={view} />
        {view.elected.length > 0 ? (
          <OwnElectedTable view={view} setAside={setAsideAction} />
        ) : (
          <p className="text-muted">{t("none")}</p>
        )}
        {confirmed > 0 ? <ExportForm petitionId={id} /> : null}
      </div>
    </PageShell>
  );
}

async function Share({ view: { petition } }: { view: OwnElected }) {
  if (!petition.electedMaySign || !SIGNABLE_STATUSES.includes(petition.status)) return null;
  const t = await getTranslations("elected.own");
  const common = await getTranslations("common");
  return (
    <div className="max-w-2xl">
      <CopyField
        id="adresse-elus"
        label={t("share")}
        value={`${env.APP_URL}${electedSigningPath(petition.slug)}`}
        copyLabel={t("copy")}
        copiedLabel={common("copied")}
      />
    </div>
  );
}

async function ExportForm({ petitionId }: { petitionId: string }) {
  const t = await getTranslations("elected.own");
  return (
    <form method="post" action={`/espace/petitions/${petitionId}/elus.csv`} className="space-y-2">
      <Button type="submit" variant="secondary">
        <Icon name="download" />
        {t("export")}
      </Button>
      <p className="text-sm text-muted">{t("exportText")}</p>
    </form>
  );
}
