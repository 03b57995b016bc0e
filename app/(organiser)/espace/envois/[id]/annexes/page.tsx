import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { AnnexForm } from "@/components/organiser/annex-form";
import { AnnexList } from "@/components/organiser/annex-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { listMailingAnnexes } from "@/lib/mailings/annexes";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { readMailing } from "@/lib/mailings/read-mailing";
import { ANNEXES_MAX } from "@/lib/petitions/annex-limits";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { removeMailingAnnexAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.annexes"))("title") };
}

/** The files that go with every copy, until the letter is sealed. */
export default async function MailingAnnexesPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `${mailingPath(id)}/annexes`;
  const ctx = await pageContext(path);
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  const annexes = await listMailingAnnexes(ctx, id);
  const open = EDITABLE_MAILINGS.includes(mailing.status);
  const t = await getTranslations("mailings.annexes");
  const own = await getTranslations("mailings");
  const parts = await getTranslations("parts.annexes");
  return (
    <PageShell width="text">
      <Breadcrumb
        crumbs={[
          { label: own("title"), href: MAILINGS_PATH },
          { label: mailing.shownTitle, href: mailingPath(id) },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="space-y-8">
        {open ? null : <Alert>{t("sealed")}</Alert>}
        <AnnexList
          path={path}
          letter={{ mailingId: id }}
          annexes={annexes}
          open={open}
          remove={removeMailingAnnexAction}
        />
        {open && annexes.length < ANNEXES_MAX ? (
          <AnnexForm
            action={`${mailingPath(id)}/fichiers`}
            refusal={await readParam(searchParams, "refus")}
          />
        ) : null}
        {open && annexes.length >= ANNEXES_MAX ? <p className="text-muted">{parts("full")}</p> : null}
      </div>
    </PageShell>
  );
}
