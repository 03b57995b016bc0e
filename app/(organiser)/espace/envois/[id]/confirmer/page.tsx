import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { LetterForm } from "@/components/letters/letter-form";
import { MailingProblems } from "@/components/mailings/mailing-problems";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { PageHeader } from "@/components/ui/page-header";
import { env } from "@/lib/env";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatCount } from "@/lib/i18n/format";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { readMailingConfirmation } from "@/lib/mailings/read-confirmation";
import { readMailing } from "@/lib/mailings/read-mailing";
import { partsProblems } from "@/lib/petitions/petition-parts";
import { unknownFootnotes } from "@/lib/petitions/unknown-footnotes";
import { pageContext } from "../../../page-context";
import { sealMailingAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.confirm"))("title") };
}

/** The last look: what stands in the way, what will happen, and one button. */
export default async function ConfirmMailingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(`${mailingPath(id)}/confirmer`);
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  if (!EDITABLE_MAILINGS.includes(mailing.status)) redirect(mailingPath(id));
  const { problems, unverified, waits } = await readMailingConfirmation(ctx, id);
  const t = await getTranslations("mailings.confirm");
  const own = await getTranslations("mailings");
  const missing = [
    mailing.body ? null : t("noBody"),
    mailing.place ? null : t("noPlace"),
    ...unknownFootnotes(mailing.body).map((label) => t("noNote", { call: `[^${label}]` })),
    ...(Object.keys(partsProblems(mailing.parts.questions)).length > 0 ? [t("noQuestion")] : []),
    mailing.copies > 0 ? null : t("noRecipient"),
  ].filter((one) => one !== null);
  const ready = missing.length === 0 && problems.length === 0;
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
        {missing.length > 0 ? (
          <Alert tone="danger" title={t("incomplete")}>
            <ul className="list-disc pl-5">
              {missing.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </Alert>
        ) : null}
        {problems.length > 0 ? (
          <Alert tone="danger" title={t("blocked")}>
            <MailingProblems problems={problems} />
          </Alert>
        ) : null}
        {unverified > 0 ? <Alert tone="warning">{t("unverified", { count: unverified })}</Alert> : null}
        <DescriptionList
          items={[
            { term: t("facts.letter"), description: mailing.shownTitle },
            { term: t("facts.sender"), description: mailing.collective.name },
            { term: t("facts.copies"), description: formatCount(mailing.copies) },
            { term: t("facts.annexes"), description: t("facts.annexesValue", { count: mailing.annexes }) },
            { term: t("facts.replies"), description: mailing.collective.contactEmail },
            {
              term: t("facts.pace"),
              description: t("facts.paceValue", { count: env.MAILING_PER_MINUTE }),
            },
          ]}
        />
        {waits ? <Alert>{t("moderation")}</Alert> : null}
        <div className="flex flex-wrap items-start gap-3">
          {ready ? (
            <LetterForm
              action={sealMailingAction}
              fields={{
                envoi: id,
                revision: String(mailing.revision),
                exemplaires: String(mailing.copies),
              }}
              label={t("button", { count: mailing.copies })}
              pendingLabel={t("pending")}
              size="lg"
            />
          ) : null}
          <ButtonLink href={`${mailingPath(id)}/modifier`} variant="secondary" size="lg">
            {t("edit")}
          </ButtonLink>
          <ButtonLink href={`${mailingPath(id)}/destinataires`} variant="secondary" size="lg">
            {t("editRecipients")}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
