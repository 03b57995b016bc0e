import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { DepartmentForm, ListForm } from "@/components/mailings/recipient-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/http/or-not-found";
import { listCopies } from "@/lib/mailings/list-copies";
import { listDepartments } from "@/lib/mailings/list-departments";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { readMailing } from "@/lib/mailings/read-mailing";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { addDepartmentAction, addListAction } from "./actions";
import { ChosenRecipients } from "./chosen-recipients";
import { CouncilChoice } from "./council-choice";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.recipients"))("title") };
}

/** Who gets a copy: three ways to add people, and all who are chosen. */
export default async function RecipientsPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `${mailingPath(id)}/destinataires`;
  const ctx = await pageContext(path);
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  if (!EDITABLE_MAILINGS.includes(mailing.status)) redirect(mailingPath(id));
  const page = Number(await readParam(searchParams, "page"));
  const chosen = await listCopies(ctx, id, { page });
  const departments = await listDepartments(ctx.db);
  const t = await getTranslations("mailings.recipients");
  const own = await getTranslations("mailings");
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: own("title"), href: MAILINGS_PATH },
          { label: mailing.shownTitle, href: mailingPath(id) },
          { label: t("title") },
        ]}
      />
      <PageHeader
        title={t("title")}
        lead={
          <>
            {t("lead")} {t("limit", { count: env.MAILING_RECIPIENTS_MAX })}
          </>
        }
      />
      <div className="space-y-12">
        <section className="space-y-4">
          <h2 className="text-2xl">{t("department")}</h2>
          <DepartmentForm
            action={addDepartmentAction}
            mailingId={id}
            departments={departments.map(({ code, name, communes }) => ({
              value: code,
              label: `${code} — ${name} (${communes})`,
            }))}
          />
        </section>
        <section className="space-y-4">
          <h2 className="text-2xl">{t("list")}</h2>
          <ListForm action={addListAction} mailingId={id} />
        </section>
        <CouncilChoice ctx={ctx} mailingId={id} typed={await readParam(searchParams, "commune")} />
        <ChosenRecipients mailingId={id} chosen={chosen} />
        {chosen.total > 0 ? <ButtonLink href={`${mailingPath(id)}/apercu`}>{t("next")}</ButtonLink> : null}
      </div>
    </PageShell>
  );
}
