import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { ContactFormPanel } from "@/components/letters/contact-form-panel";
import { DeliveryByPost } from "@/components/letters/delivery-by-post";
import { DeliveryList } from "@/components/letters/delivery-list";
import { LetterState } from "@/components/letters/letter-state";
import { RefreshWhile } from "@/components/letters/refresh-while";
import { MayorChangeNotice } from "@/components/organiser/mayor-change-notice";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { requirePageUser } from "@/lib/auth/require-page-user";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { readPosting } from "@/lib/deliveries/read-posting";
import { orNotFound } from "@/lib/http/or-not-found";
import { type DeliveryView, readOwnLetter } from "@/lib/letters/read-own-letter";
import { readMayorChange } from "@/lib/petitions/read-mayor-change";
import { typographe } from "@/lib/text/french-typography";
import { decideDeliveryAction, prepareLetterAction } from "./actions";
import { markPostedAction, postInsteadAction } from "./envoi/actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters"))("title") };
}

const isToPost = ({ status }: DeliveryView) => status === "to_post";

/** Whether the mairie may have no e-mail address that works. */
const lacksMail = ({ status }: DeliveryView) => ["to_post", "failed", "refused"].includes(status);

/** The letter of one petition: prepare it, read it, and once it is sealed, follow its messages. */
export default async function LetterPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requirePageUser(`/espace/petitions/${id}/lettre`);
  const now = systemNow();
  const view = await orNotFound(readOwnLetter(getDb(), actor, id, now));
  if (!view) notFound();
  const posting = await readPosting(getDb(), actor, id, now);
  // Once it is sealed, who was mayor is history.
  const mayorChange = view.mayPrepare ? await readMayorChange(getDb(), actor, id) : null;
  const t = await getTranslations("letters");
  const underWay =
    view.letter?.status === "preparing" ||
    view.deliveries.some(
      ({ status, attempts }) => status === "sending" || (status === "queued" && attempts === 0),
    );
  return (
    <PageShell width="medium">
      <RefreshWhile active={underWay} />
      <Breadcrumb
        crumbs={[
          { label: typographe(view.petition.title), href: `/espace/petitions/${id}` },
          { label: t("title") },
        ]}
      />
      <PageHeader title={t("title")} />
      <div className="space-y-10">
        <MayorChangeNotice change={mayorChange} editHref={`/espace/petitions/${id}/modifier`} />
        <LetterState view={view} prepare={prepareLetterAction} />
        {view.deliveries.length > 0 ? (
          <section aria-labelledby="envoi" className="space-y-4">
            <h2 id="envoi" className="text-2xl">
              {t("deliveries.heading")}
            </h2>
            <DeliveryList petitionId={id} rows={view.deliveries} decide={decideDeliveryAction}>
              {(row) =>
                posting ? (
                  <DeliveryByPost
                    petitionId={id}
                    row={row}
                    posting={posting}
                    markPosted={markPostedAction}
                    postInstead={postInsteadAction}
                    decide={decideDeliveryAction}
                  />
                ) : null
              }
            </DeliveryList>
          </section>
        ) : null}
        {posting && posting.contactForms.length > 0 && view.deliveries.some(lacksMail) ? (
          <ContactFormPanel {...posting} posted={view.deliveries.some(isToPost)} />
        ) : null}
      </div>
    </PageShell>
  );
}
