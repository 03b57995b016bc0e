import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { PageShell } from "@/components/layout/page-shell";
import { JoinForm } from "@/components/organisations/join-form";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { getDb } from "@/lib/db/client";
import { petitionPath } from "@/lib/petitions/petition-paths";
import { SIGNABLE_STATUSES } from "@/lib/petitions/petition-status";
import { readPublicPetition } from "@/lib/petitions/read-public-petition";
import { typographe } from "@/lib/text/french-typography";
import { joinAction } from "./actions";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ fait?: string | string[] }> };

const read = cache((slug: string) => readPublicPetition(getDb(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  if (!(await read((await params).slug))) notFound();
  const t = await getTranslations("organisations.join");
  return { title: t("title"), robots: { index: false } };
}

/** Where an organisation asks to sign, when the petition is open to organisations. */
export default async function JoinPage({ params, searchParams }: Props) {
  const petition = await read((await params).slug);
  if (!petition) notFound();
  const t = await getTranslations("organisations.join");
  const { slug, maySign, status, collective } = petition;
  const open = maySign.organisations && SIGNABLE_STATUSES.includes(status);
  const sent = (await searchParams).fait === "demandee";
  return (
    <PageShell width="narrow">
      <PageHeader
        title={t("title")}
        lead={t.rich("lead", {
          title: typographe(petition.title),
          link: (chunks) => (
            <a className="link" href={petitionPath(slug)}>
              {chunks}
            </a>
          ),
        })}
      />
      <div className="space-y-6">
        {sent ? (
          <Alert tone="success" role="status" title={t("sentTitle")}>
            {t("sent")}
          </Alert>
        ) : null}
        {open || sent ? null : <Alert title={t("closedTitle")}>{t("closed")}</Alert>}
        {open && !sent ? (
          <>
            <p>{t("how", { collective: typographe(collective.name) })}</p>
            <JoinForm action={joinAction} slug={slug} />
            <section className="space-y-2 border-t border-line pt-4 text-sm text-muted">
              <h2 className="font-sans text-base font-semibold">{t("data")}</h2>
              <p>{t("dataText")}</p>
            </section>
          </>
        ) : null}
        <p>
          <ButtonLink href={petitionPath(slug)} variant="quiet">
            {t("back")}
          </ButtonLink>
        </p>
      </div>
    </PageShell>
  );
}
