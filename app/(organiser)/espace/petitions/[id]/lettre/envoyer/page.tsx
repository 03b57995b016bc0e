import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageShell } from "@/components/layout/page-shell";
import { LetterFacts } from "@/components/letters/letter-facts";
import { LetterForm } from "@/components/letters/letter-form";
import { SendingLists } from "@/components/letters/sending-list";
import { Alert } from "@/components/ui/alert";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { requirePageUser } from "@/lib/auth/require-page-user";
import { systemNow } from "@/lib/clock";
import { getDb } from "@/lib/db/client";
import { orNotFound } from "@/lib/http/or-not-found";
import { readOwnLetter } from "@/lib/letters/read-own-letter";
import { typographe } from "@/lib/text/french-typography";
import { sealLetterAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("letters"))("send.title") };
}

/** The last look: the exact recipients, the count and the file, and one button. */
export default async function SendLetterPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const path = `/espace/petitions/${id}/lettre`;
  const actor = await requirePageUser(`${path}/envoyer`);
  const view = await orNotFound(readOwnLetter(getDb(), actor, id, systemNow()));
  if (!view) notFound();
  const { letter } = view;
  const sendable = view.mayPrepare && letter?.status === "ready" && !letter.outdated;
  if (!sendable || !letter.sha256) redirect(path);
  const t = await getTranslations("letters");
  const standings = letter.recipients.map(({ standing }) => standing);
  const waiting = standings.filter((one) => one === "pending" || one === "declared").length;
  const refused = standings.includes("refused");
  return (
    <PageShell width="text">
      <Breadcrumb
        crumbs={[
          { label: typographe(view.petition.title), href: `/espace/petitions/${id}` },
          { label: t("title"), href: path },
          { label: t("send.title") },
        ]}
      />
      <PageHeader title={t("send.title")} lead={t("send.lead")} />
      <div className="space-y-8">
        <SendingLists recipients={letter.recipients}>
          {waiting > 0 ? <Alert tone="info">{t("send.waits", { count: waiting })}</Alert> : null}
        </SendingLists>
        <section className="space-y-3">
          <h2 className="text-xl">{t("send.file")}</h2>
          <LetterFacts letter={letter} />
        </section>
        <section className="space-y-2">
          <p>{t("send.consequences")}</p>
          <ul className="list-disc space-y-1 pl-6">
            <li>{t("send.closes")}</li>
            <li>{t("send.frozen")}</li>
            <li>{t("send.replies", { email: view.replyTo })}</li>
          </ul>
        </section>
        {refused ? (
          <Alert tone="danger" title={t("send.correctFirst")}>
            <ButtonLink href={`/espace/petitions/${id}/modifier`} variant="secondary">
              {t("send.correct")}
            </ButtonLink>
          </Alert>
        ) : null}
        <div className="flex flex-wrap items-start gap-3">
          {refused ? null : (
            <LetterForm
              action={sealLetterAction}
              fields={{ petitionId: id, letterId: letter.id, sha256: letter.sha256 }}
              label={t("send.confirm")}
              pendingLabel={t("send.pending")}
              size="lg"
            />
          )}
          <ButtonLink
            href={`${path}/fichier?lettre=${letter.id}`}
            variant="secondary"
            size="lg"
            target="_blank"
          >
            {t("send.reread")}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  );
}
