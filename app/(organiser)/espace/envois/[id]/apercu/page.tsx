import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { LetterForm } from "@/components/letters/letter-form";
import { CopyLetter } from "@/components/mailings/copy-letter";
import { CopySteps } from "@/components/mailings/copy-steps";
import { MailingProblems } from "@/components/mailings/mailing-problems";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { readCopy } from "@/lib/mailings/read-copy";
import { readMailing } from "@/lib/mailings/read-mailing";
import { pageContext, readParam, type SearchParams } from "../../../page-context";
import { requestTestAction } from "../actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.follow"))("preview") };
}

/** Any copy, as it will leave: the page, its file, and a test to oneself. */
export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = `${mailingPath(id)}/apercu`;
  const ctx = await pageContext(path);
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  if (mailing.copies === 0) redirect(`${mailingPath(id)}/destinataires`);
  const copy = await orNotFound(readCopy(ctx, id, Number(await readParam(searchParams, "exemplaire")) || 1));
  if (!copy) notFound();
  const t = await getTranslations("mailings.preview");
  const own = await getTranslations("mailings");
  const title = t("title", { position: copy.position, total: copy.total });
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: own("title"), href: MAILINGS_PATH },
          { label: mailing.shownTitle, href: mailingPath(id) },
          { label: title },
        ]}
      />
      <PageHeader title={title} lead={t("for", { name: copy.name, email: copy.email })} />
      <div className="space-y-8">
        {(await readParam(searchParams, "essai")) ? (
          <Alert tone="success" role="status">
            {t("testSent")}
          </Alert>
        ) : null}
        {copy.verified ? null : <Alert tone="warning">{t("unverified")}</Alert>}
        {copy.problems.length > 0 ? (
          <Alert tone="danger" title={t("problems")}>
            <MailingProblems problems={copy.problems} />
          </Alert>
        ) : null}
        <CopySteps path={path} position={copy.position} total={copy.total} />
        <CopyLetter content={copy.content} mailingId={id} />
        <div className="flex flex-wrap items-start gap-3">
          {EDITABLE_MAILINGS.includes(mailing.status) ? (
            <ButtonLink href={`${mailingPath(id)}/confirmer`}>{t("confirm")}</ButtonLink>
          ) : null}
          <ButtonLink
            href={`${mailingPath(id)}/fichier?copie=${copy.id}`}
            variant="secondary"
            target="_blank"
            rel="noreferrer"
          >
            {t("file")}
          </ButtonLink>
          <LetterForm
            action={requestTestAction}
            fields={{ envoi: id, copie: copy.id, exemplaire: String(copy.position) }}
            label={t("test")}
            pendingLabel={t("testPending")}
            variant="secondary"
          />
        </div>
      </div>
    </PageShell>
  );
}
