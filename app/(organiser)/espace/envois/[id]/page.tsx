import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { LetterForm } from "@/components/letters/letter-form";
import { RefreshWhile } from "@/components/letters/refresh-while";
import { MailingBadge } from "@/components/mailings/mailing-badge";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { type MailingView, readMailing } from "@/lib/mailings/read-mailing";
import { pageContext, readParam, type SearchParams } from "../../page-context";
import { deleteMailingAction } from "../actions";
import { FollowUp } from "./follow-up";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings"))("title") };
}

/** One letter to many: what is left to prepare, then how its copies stand. */
export default async function MailingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const ctx = await pageContext(mailingPath(id));
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  const t = await getTranslations("mailings");
  const editable = EDITABLE_MAILINGS.includes(mailing.status);
  return (
    <PageShell width="medium">
      <RefreshWhile active={mailing.status === "sending"} />
      <Breadcrumb crumbs={[{ label: t("title"), href: MAILINGS_PATH }, { label: mailing.shownTitle }]} />
      <PageHeader
        title={<span className="wrap-anywhere">{mailing.shownTitle}</span>}
        eyebrow={mailing.collective.name}
        status={<MailingBadge status={mailing.status} />}
      />
      <div className="space-y-10">
        {mailing.status === "refused" ? (
          <Alert tone="danger" title={t("follow.refused")}>
            <p className="whitespace-pre-line wrap-anywhere">{mailing.decisionReason}</p>
          </Alert>
        ) : null}
        {editable ? (
          <Steps mailing={mailing} />
        ) : (
          <FollowUp
            ctx={ctx}
            mailing={mailing}
            filter={await readParam(searchParams, "voir")}
            page={Number(await readParam(searchParams, "page"))}
          />
        )}
      </div>
    </PageShell>
  );
}

async function Steps({ mailing }: { mailing: MailingView }) {
  const t = await getTranslations("mailings.follow");
  const path = mailingPath(mailing.id);
  const steps = [
    { href: `${path}/modifier`, label: t("text") },
    { href: `${path}/annexes`, label: (await getTranslations("mailings.annexes"))("step") },
    { href: `${path}/destinataires`, label: t("recipients") },
    { href: `${path}/apercu`, label: t("preview") },
    { href: `${path}/confirmer`, label: t("confirm") },
  ];
  return (
    <>
      <section className="space-y-4">
        <h2 className="text-2xl">{t("steps")}</h2>
        <ol className="list-decimal space-y-1 pl-6">
          {steps.map(({ href, label }) => (
            <li key={href}>
              <a className="link inline-flex min-h-11 items-center" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ol>
      </section>
      <LetterForm
        action={deleteMailingAction}
        fields={{ envoi: mailing.id }}
        label={t("delete")}
        variant="quiet"
        size="sm"
      />
    </>
  );
}
