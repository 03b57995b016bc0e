import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { MailingForm } from "@/components/mailings/mailing-form";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { RequiredNote } from "@/components/ui/required-note";
import { orNotFound } from "@/lib/http/or-not-found";
import { formatDateTime } from "@/lib/i18n/format";
import { checksLinks, readLinkChecks } from "@/lib/links/link-checks";
import { MAILINGS_PATH, mailingPath } from "@/lib/mailings/mailing-paths";
import { EDITABLE_MAILINGS } from "@/lib/mailings/mailing-status";
import { readExampleValues } from "@/lib/mailings/read-confirmation";
import { readMailing } from "@/lib/mailings/read-mailing";
import { listSpokenOf } from "@/lib/mailings/save-mailing";
import { bodyLinks, quotedLinks } from "@/lib/petitions/quoted-links";
import { unknownFootnotes } from "@/lib/petitions/unknown-footnotes";
import { pageContext } from "../../../page-context";
import { saveMailingAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mailings.edit"))("title") };
}

/** The text of a letter to many, until it is sealed. */
export default async function EditMailingPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await pageContext(`${mailingPath(id)}/modifier`);
  const mailing = await orNotFound(readMailing(ctx, id));
  if (!mailing) notFound();
  if (!EDITABLE_MAILINGS.includes(mailing.status)) redirect(mailingPath(id));
  const values = await readExampleValues(ctx, id);
  const quoted = quotedLinks({ body: mailing.body, sources: mailing.parts.sources });
  const t = await getTranslations("mailings");
  return (
    <PageShell width="wide">
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: MAILINGS_PATH },
          { label: mailing.shownTitle, href: mailingPath(id) },
          { label: t("edit.title") },
        ]}
      />
      <PageHeader
        title={t("edit.title")}
        eyebrow={mailing.collective.name}
        lead={t("edit.lead", { example: "{{commune.de}}" })}
        status={
          <p className="text-sm text-muted">
            {t("edit.savedAt", { date: formatDateTime(mailing.updatedAt) })}
          </p>
        }
      />
      <div className="space-y-8">
        <RequiredNote />
        <MailingForm
          action={saveMailingAction}
          mailing={mailing}
          values={values}
          petitions={await listSpokenOf(ctx.db, mailing.collective.id)}
          links={checksLinks() ? await readLinkChecks(ctx.db, quoted) : null}
          bodyLinks={bodyLinks(mailing.body)}
          unknownNotes={unknownFootnotes(mailing.body)}
        />
      </div>
    </PageShell>
  );
}
