import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { CopyLetter } from "@/components/mailings/copy-letter";
import { CopySteps } from "@/components/mailings/copy-steps";
import { MailingBadge } from "@/components/mailings/mailing-badge";
import { MailingDecisionForm } from "@/components/mailings/mailing-decision-form";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { readMailingToModerate } from "@/lib/mailings/list-mailings-to-moderate";
import { MAILING_QUEUE_PATH, mailingPath, moderatedMailingPath } from "@/lib/mailings/mailing-paths";
import { readCopyToModerate } from "@/lib/mailings/read-copy";
import { MODERATION_PATH } from "@/lib/moderation/moderation-paths";
import { pageContext, readParam, type SearchParams } from "../../../espace/page-context";
import { decideMailingAction } from "./actions";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.moderation"))("title") };
}

/** A large sending: who writes, any copy of the letter, and the decision. */
export default async function ModerateMailingPage({ params, searchParams }: Props) {
  const { id } = await params;
  const path = moderatedMailingPath(id);
  const ctx = await pageContext(path);
  const mailing = await orNotFound(readMailingToModerate(ctx, id));
  if (!mailing) notFound();
  const wanted = Number(await readParam(searchParams, "exemplaire")) || 1;
  const copy = await orNotFound(readCopyToModerate(ctx, id, wanted));
  const t = await getTranslations("mailings.moderation");
  const own = await getTranslations("mailings");
  const moderation = await getTranslations("moderation");
  const { collective } = mailing;
  return (
    <PageShell width="medium">
      <Breadcrumb
        crumbs={[
          { label: moderation("title"), href: MODERATION_PATH },
          { label: t("title"), href: MAILING_QUEUE_PATH },
          { label: mailing.title },
        ]}
      />
      <PageHeader
        title={<span className="wrap-anywhere">{mailing.title}</span>}
        eyebrow={t("copies", { count: mailing.copies })}
        status={<MailingBadge status={mailing.status} />}
      />
      <div className="space-y-10">
        <section className="space-y-4">
          <h2 className="text-2xl">{t("facts")}</h2>
          <DescriptionList
            items={[
              { term: t("collective"), description: collective.name },
              {
                term: t("address"),
                description: <span className="whitespace-pre-line">{collective.postalAddress}</span>,
              },
              { term: t("contact"), description: collective.contactEmail },
              ...(collective.rnaNumber ? [{ term: t("rna"), description: collective.rnaNumber }] : []),
              ...(mailing.sealedAt
                ? [{ term: t("sealedAt"), description: formatDateTime(mailing.sealedAt) }]
                : []),
            ]}
          />
        </section>
        {copy ? (
          <section className="space-y-4">
            <h2 className="text-2xl">{t("letter")}</h2>
            <p>
              {own("preview.title", { position: copy.position, total: copy.total })}.{" "}
              {own("preview.for", { name: copy.name, email: copy.email })}
            </p>
            <CopySteps path={path} position={copy.position} total={copy.total} />
            <CopyLetter content={copy.content} mailingId={id} />
            <ButtonLink
              href={`${mailingPath(id)}/fichier?copie=${copy.id}`}
              variant="secondary"
              target="_blank"
              rel="noreferrer"
            >
              {own("preview.file")}
            </ButtonLink>
          </section>
        ) : null}
        <section className="space-y-4">
          <h2 className="text-2xl">{t("decision")}</h2>
          {mailing.status === "awaiting" ? (
            <>
              <p className="max-w-prose">{t("decisionLead")}</p>
              <MailingDecisionForm
                action={decideMailingAction}
                mailingId={id}
                texts={{
                  reason: t("reason"),
                  reasonHint: t("reasonHint"),
                  approve: t("approve"),
                  refuse: t("refuse"),
                  pending: t("pending"),
                }}
              />
            </>
          ) : (
            <Alert>
              {t("decided", { status: own(`status.${mailing.status}`) })}
              {mailing.decisionReason ? (
                <span className="block whitespace-pre-line wrap-anywhere">{mailing.decisionReason}</span>
              ) : null}
            </Alert>
          )}
        </section>
      </div>
    </PageShell>
  );
}
